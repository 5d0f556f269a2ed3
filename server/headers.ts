// The security headers of every answer, made once by helmet. API answers and files keep a closed content security policy; a
// page gets one that lets it run what we serve and nothing else, with a nonce for the styles that antd writes.

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

export type Headers = Readonly<Record<string, string>>;

const CLOSED = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";
/** A worker is ruled by the policy of its own file: this one lets it fetch for the page. */
export const WORKER_POLICY = "default-src 'none';connect-src 'self';script-src 'self';base-uri 'none';frame-ancestors 'none'";

function made(): Headers {
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  const write = helmet({
    strictTransportSecurity: { includeSubDomains: false },
    // Not 'no-referrer': with it browsers send `Origin: null` for some requests to ourselves.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    contentSecurityPolicy: false,
  });
  write(new IncomingMessage(new Socket()), res, () => undefined);
  const headers = Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(headers), 'content-security-policy': CLOSED };
}

export const SECURITY_HEADERS = made();

/** For answers with data: nobody keeps them. */
export const DATA_HEADERS: Headers = { ...SECURITY_HEADERS, 'cache-control': 'no-store' };

/** Of a page that only shows: one style, own pictures, nothing that runs. */
export function plainPagePolicy(nonce: string): string {
  return `${CLOSED};style-src 'nonce-${nonce}';img-src 'self'`;
}

/** @param host as the browser wrote it; sockets of older browsers are not covered by 'self' */
export function pagePolicy(nonce: string, host: string | undefined): string {
  const sockets = host !== undefined && /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    `connect-src 'self'${sockets}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}
