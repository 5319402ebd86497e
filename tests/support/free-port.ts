// Finds a port of the loopback address that nobody listens on.
import { createServer } from 'node:net';

/** Returns a free TCP port of 127.0.0.1, chosen by the operating system. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port);
        else fail(new Error('The operating system gave no port.'));
      });
    });
  });
}
