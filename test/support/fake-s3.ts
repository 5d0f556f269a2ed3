// A store that speaks as much of S3 as we ask for: objects in memory, lists in pages of two. It answers only what is signed for its
// bucket by its key, and remembers what it was asked.

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FilePlace } from '../../server/context.ts';

export interface FakeS3 {
  readonly place: Extract<FilePlace, { kind: 'S3' }>;
  /** `PUT /shelf/files/…`, in the order asked. */
  readonly asked: string[];
  readonly types: Map<string, string>;
  /** Every object was put at this time. */
  putAt: Date;
  /** The next so many requests are answered with 503. */
  failures: number;
  close(): Promise<void>;
}

const BUCKET = 'shelf';
const REGION = 'moon-1';
const ACCESS_KEY = 'AKIDTEST';
const PAGE = 2;

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>${body}`;

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function isSigned({ headers }: IncomingMessage): boolean {
  const signed = new RegExp(
    `^AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/\\d{8}/${REGION}/s3/aws4_request, SignedHeaders=\\S*host\\S*, Signature=[0-9a-f]{64}$`,
  );
  return signed.test(headers.authorization ?? '') && /^\d{8}T\d{6}Z$/.test(String(headers['x-amz-date']));
}

export async function fakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const types = new Map<string, string>();
  const asked: string[] = [];

  const list = (query: URLSearchParams): string => {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const from = Number(query.get('continuation-token') ?? 0);
    const shown = keys.slice(from, from + PAGE);
    const isCut = from + PAGE < keys.length;
    const contents = shown.map(
      (key) => `<Contents><Key>${key}</Key><LastModified>${fake.putAt.toISOString()}</LastModified><Size>1</Size></Contents>`,
    );
    const next = isCut ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
    return xml(
      `<ListBucketResult><Name>${BUCKET}</Name><KeyCount>${shown.length}</KeyCount><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
  };
  const refuse = (res: ServerResponse, status: number, code: string) =>
    res.writeHead(status, { 'content-type': 'application/xml' }).end(xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`));

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    const body = await bodyOf(req);
    asked.push(`${req.method} ${url.pathname}`);
    if (fake.failures > 0) {
      fake.failures -= 1;
      refuse(res, 503, 'SlowDown');
      return;
    }
    if (!isSigned(req)) {
      refuse(res, 403, 'SignatureDoesNotMatch');
      return;
    }
    const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
    const object = objects.get(key);
    if (bucket !== BUCKET) refuse(res, 404, 'NoSuchBucket');
    else if (key === '') res.writeHead(200, { 'content-type': 'application/xml' }).end(list(url.searchParams));
    else if (req.method === 'PUT') {
      objects.set(key, body);
      types.set(key, String(req.headers['content-type']));
      res.writeHead(200, { etag: '"x"' }).end();
    } else if (req.method === 'DELETE') {
      objects.delete(key);
      res.writeHead(204).end();
    } else if (!object) refuse(res, 404, 'NoSuchKey');
    else {
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '') ?? [];
      const part = first === undefined ? object : object.subarray(Number(first), Number(last) + 1);
      res.writeHead(first === undefined ? 200 : 206, { 'content-length': part.length }).end(part);
    }
  };
  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeS3 = {
    place: { kind: 'S3', bucket: BUCKET, region: REGION, endpoint, accessKey: ACCESS_KEY, secretKey: 'not-a-real-secret-key' },
    asked,
    types,
    putAt: new Date(),
    failures: 0,
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections();
        server.close(() => settle());
      }),
  };
  return fake;
}
