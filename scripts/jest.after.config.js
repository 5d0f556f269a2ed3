/** The tests that judge what the others left behind; `npm test` runs them last. */
import config from './jest.config.js';

export default {
  ...config,
  testMatch: ['<rootDir>/test/**/*.after.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
