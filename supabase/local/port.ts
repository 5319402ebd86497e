/** Finds out before the long work whether the address to listen on is free. */
import { createServer } from 'node:net';
import { GridwatchError } from './messages';

/** Throws a `GridwatchError` when `host` and `port` cannot be listened on. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenError(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** The sentence for a failure to listen; other errors are given back as they are. */
export function listenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new GridwatchError('port_taken', { host, port, next: port < 65_535 ? port + 1 : port - 1 });
  }
  if (code === 'EACCES') return new GridwatchError('port_forbidden', { port });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new GridwatchError('host_unknown', { host });
  }
  return error;
}
