// The store in a bucket of S3 or of whatever speaks its language (MinIO, OSS, COS). The client is loaded when it is first needed:
// a machine with a folder never pays for it.

import type * as Sdk from '@aws-sdk/client-s3';
import type { FilePlace } from '../context.ts';
import type { FileStore } from './store.ts';

type Bucket = Extract<FilePlace, { kind: 'S3' }>;

/** Before every key, so that the bucket may hold other things. */
const PREFIX = 'files/';
const ATTEMPTS = 3;

export function makeS3Store({ bucket, region, endpoint, accessKey, secretKey }: Bucket): FileStore {
  let opening: Promise<{ sdk: typeof Sdk; client: Sdk.S3Client }> | null = null;
  const reach = () =>
    (opening ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client({
        region,
        maxAttempts: ATTEMPTS,
        credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
        // Stores other than Amazon's know neither buckets as host names nor the newer check sums.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      }),
    })));
  return {
    async put(key, bytes, type) {
      const { sdk, client } = await reach();
      const about = { Bucket: bucket, Key: PREFIX + key, ContentType: type, ContentLength: bytes.length };
      await client.send(new sdk.PutObjectCommand({ ...about, Body: bytes }));
    },
    async read(key, range) {
      const { sdk, client } = await reach();
      const about = { Bucket: bucket, Key: PREFIX + key, ...(range ? { Range: `bytes=${range.first}-${range.last}` } : {}) };
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(about));
        return (Body ?? null) as AsyncIterable<Uint8Array> | null;
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
    async remove(key) {
      const { sdk, client } = await reach();
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: PREFIX + key }));
    },
    async *listBefore(time) {
      const { sdk, client } = await reach();
      for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: PREFIX })) {
        for (const { Key = '', LastModified } of Contents) {
          if (LastModified !== undefined && LastModified < time) yield { key: Key.slice(PREFIX.length), at: LastModified };
        }
      }
    },
  };
}
