/** The tests that depend on the machine's time zone; `npm test` runs them a second time in another one. */
import config from './jest.config.js';

export default {
  ...config,
  testMatch: ['<rootDir>/test/core/time*.test.ts', '<rootDir>/test/**/*.zones.test.ts'],
};
