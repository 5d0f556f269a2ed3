// Cases that are known to fail, with the reason. A case that is listed and passes fails the run, as does one that fails and
// is not listed: any change in either direction shows.

export const EXPECTED_FAILURES: Record<string, string> = {};
