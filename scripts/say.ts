// How scripts speak to whoever runs them: progress on standard error, the result on standard output, a failure in plain words
// with exit code 1, and 130 after Ctrl-C.

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs what reads the arguments; what it does not understand is answered with how to use the script. */
export function used<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nHow to use it: ${usage}`, { cause: error });
  }
}

/** Aborted by Ctrl-C or SIGTERM, so that what was begun can be undone. */
export function interruptible(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  return stopping.signal;
}

export function fail(what: string, error: unknown): never {
  const isInterrupted = error instanceof Error && error.name === 'AbortError';
  const why = isInterrupted ? 'interrupted' : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${what}: ${why}\n`);
  process.exit(isInterrupted ? 130 : 1);
}
