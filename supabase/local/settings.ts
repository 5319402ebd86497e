/** Reads and checks the environment variables that README names. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GridwatchError } from './messages';

/** The folder that holds package.json. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

export interface HostedSupabase {
  url: string;
  anonKey: string;
}

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  hosted: HostedSupabase | undefined;
  demo: boolean;
  /** Whether only programs on this computer may ask, whatever proxy stands before it. */
  localOnly: boolean;
  admin: { email: string; password: string } | undefined;
  /** The regions to load, each whole; undefined for all, simulated registers in a part. */
  regions: string[] | undefined;
  /** The folder of the deployment's own base maps. */
  basemaps: string | undefined;
  /** A set of more rows than this is not sent to the page; undefined for the page's own limit. */
  farAbove: number | undefined;
}

const ADMIN_PASSWORD_LENGTH = 10;

/** Throws a `GridwatchError` that names the variable. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const host = environment.HOST?.trim() || '127.0.0.1';
  const loopback = isLoopback(host);
  const basemaps = environment.GRIDWATCH_BASEMAPS?.trim();
  const demoWish = environment.GRIDWATCH_DEMO?.trim();
  return {
    port: readPort(environment.PORT),
    host,
    dataDir: resolve(PROJECT_FOLDER, environment.GRIDWATCH_DATA_DIR?.trim() || 'supabase/.temp'),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    hosted: readHosted(environment),
    demo: demoWish === '1' || (loopback && demoWish !== '0'),
    localOnly: loopback && demoWish !== '1' && demoWish !== '0',
    admin: readAdmin(environment),
    regions: readRegions(environment.GRIDWATCH_REGIONS),
    basemaps: basemaps ? resolve(PROJECT_FOLDER, basemaps) : undefined,
    farAbove: readFarAbove(environment.GRIDWATCH_FAR_ABOVE),
  };
}

/** Whether an address to listen on, or the host of a request, can only be this computer. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

function readPort(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 5173;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new GridwatchError('port_invalid', { port: text });
  }
  return port;
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (!/^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? '')) throw new GridwatchError('database_url_invalid');
  return text.trim();
}

function readRegions(text: string | undefined): string[] | undefined {
  const regions = (text ?? '').split(',').map((name) => name.trim());
  const named = regions.filter((name) => name !== '');
  return named.length === 0 ? undefined : named;
}

function readFarAbove(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 0) throw new GridwatchError('far_above_invalid', { rows: text });
  return rows;
}

function readHosted(environment: NodeJS.ProcessEnv): HostedSupabase | undefined {
  const url = environment.VITE_SUPABASE_URL?.trim();
  const anonKey = environment.VITE_SUPABASE_ANON_KEY?.trim();
  if (!url && !anonKey) return undefined;
  if (!url || !anonKey) throw new GridwatchError('supabase_incomplete');
  if (!/^https?:$/.test(urlOf(url)?.protocol ?? ''))
    throw new GridwatchError('supabase_url_invalid', { url });
  return { url, anonKey };
}

function readAdmin(environment: NodeJS.ProcessEnv): Settings['admin'] {
  const email = environment.GRIDWATCH_ADMIN_EMAIL?.trim();
  const password = environment.GRIDWATCH_ADMIN_PASSWORD;
  if (!email && !password) return undefined;
  if (!email?.includes('@') || (password ?? '').length < ADMIN_PASSWORD_LENGTH) {
    throw new GridwatchError('admin_incomplete');
  }
  return { email, password: password ?? '' };
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}
