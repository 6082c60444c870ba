/** Where the browser tests find the two servers. */
export const FIXTURE_PORT = 4329;
export const EXAMPLE_PORT = 4328;
export const EXAMPLE_TOKEN = "browser-tests";
