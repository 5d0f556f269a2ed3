// The picture of a certificate, for its owner, and the page that confirms a number, for anybody.

import { MEMBERS } from '../context.ts';
import type { Edge } from '../parts.ts';
import { certificatePage, noCertificatePage } from './certificate-page.rules.ts';
import { confirmCertificate, ownCertificatePicture } from './certificate.ts';

/** A changed name is on it by the next day. */
const KEPT_SECONDS = 86_400;

export const certificateEdges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/certificates/:no',
    policy: MEMBERS,
    body: 'none',
    async answer(ctx, { params }) {
      const { png, tag } = await ownCertificatePicture(ctx, params['no'] ?? '');
      return { status: 200, shown: { type: 'image/png', bytes: png, tag, keptSeconds: KEPT_SECONDS } };
    },
  },
  {
    method: 'GET',
    path: '/v/:no',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, { params }) {
      const confirmed = await confirmCertificate(ctx, params['no'] ?? '');
      // Opened by a person, whom an error of an interface tells nothing.
      return confirmed === null ? { status: 404, page: noCertificatePage() } : { status: 200, page: certificatePage(confirmed) };
    },
  },
];
