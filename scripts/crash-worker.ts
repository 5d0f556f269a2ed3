// The process that is killed: serves a data folder, having checked it first, and says so in one line of JSON on its output.
// `node crash-worker.js '{"folder": …}'`; see WorkerOptions.

import { startEmbedded } from '../server/embedded/server.ts';
import { audit } from './crash-audit.ts';

export interface WorkerOptions {
  folder: string;
  port: number;
  segmentBytes: number;
  /** Commit the store this often, so that a kill is likely to meet a commit; 0 leaves that to the engine. */
  commitMs: number;
}

export interface WorkerReady {
  port: number;
  /** What the folder holds that does not agree with itself. */
  problems: string[];
}

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions;
try {
  const server = await startEmbedded({
    folder: options.folder,
    port: options.port,
    log: { segmentBytes: options.segmentBytes },
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  const ready: WorkerReady = { port: server.port, problems: audit(server.engine) };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  if (options.commitMs > 0) setInterval(() => server.engine.checkpoint(), options.commitMs);
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
