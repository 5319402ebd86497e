// Finds what the tests need and a fresh Debian or Ubuntu lacks, installs it where it may, else names the command.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './support/chromium';
import { findPostgres } from './support/postgres';

const FAILURE_LINES = 40;

/** A program or font of the machine, whether it is there, and the packages that bring it. */
interface Need {
  title: string;
  found: () => string | null;
  packages: (major: number) => string[];
}

const FONTS: Need = {
  title: 'Chinese fonts',
  found: () => {
    const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
    return list.stdout?.split('\n').find((line) => line !== '') ?? null;
  },
  packages: () => ['fontconfig', 'fonts-noto-cjk'],
};

const BROWSER: Need = {
  title: 'Chromium',
  found: findChromium,
  // Ubuntu calls its package, which brings a snap, by another name.
  packages: () => [hasPackage('chromium') ? 'chromium' : 'chromium-browser'],
};

const POSTGRES: Need = {
  title: 'PostgreSQL with PostGIS and pgTAP',
  found: () => {
    const server = findPostgres();
    if (!server) return null;
    const control = (name: string) => `/usr/share/postgresql/${server.major}/extension/${name}.control`;
    return existsSync(control('postgis')) && existsSync(control('pgtap')) ? server.binFolder : null;
  },
  packages: (major) => [`postgresql-${major}`, `postgresql-${major}-postgis-3`, `postgresql-${major}-pgtap`],
};

const NEEDS: Record<string, Need[]> = { check: [], unit: [], db: [POSTGRES], e2e: [BROWSER, FONTS] };

/**
 * Makes sure that the machine has what the named parts of the tests need, and prints what it found or did.
 * Returns false, after naming the one command to run, when something is missing that it may not install.
 */
export function prepare(parts: string[]): boolean {
  const needs = parts.flatMap((part) => NEEDS[part] ?? []);
  const missing = needs.filter((need) => !report(need));
  if (missing.length === 0) return true;
  if (!hasProgram('apt-get')) {
    console.error(`Install ${missing.map(({ title }) => title).join(', ')} and run the tests again.`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    const packages = missing.flatMap((need) => need.packages(postgresMajor())).join(' ');
    console.error('These are missing and only root may install them. Run this, then the tests again:');
    console.error(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`);
    return false;
  }
  install(missing);
  return missing.filter((need) => !report(need)).length === 0;
}

function report(need: Need): boolean {
  const found = need.found();
  console.log(found ? `found ${need.title}: ${found}` : `missing ${need.title}`);
  return found !== null;
}

function install(missing: Need[]): void {
  apt(['update', '-q']);
  apt([
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...missing.flatMap((need) => need.packages(postgresMajor())),
  ]);
}

function apt(parameters: string[]): void {
  show('apt-get', parameters, { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Names the command and runs it; its hundreds of lines are shown only when it fails. */
function show(program: string, parameters: string[], environment: Record<string, string> = {}): void {
  console.log(`$ ${program} ${parameters.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...environment },
  });
  if (status === 0) return;
  console.error([stdout, stderr].join('\n').split('\n').slice(-FAILURE_LINES).join('\n'));
  console.error(`${program} ended with status ${status}.`);
}

/** The installed server's major version, else the one that the distribution's package `postgresql` stands for. */
function postgresMajor(): number {
  const installed = findPostgres();
  if (installed) return installed.major;
  const depends = aptCache(['depends', 'postgresql']);
  return Number(/Depends: postgresql-(\d+)/.exec(depends)?.[1] ?? 15);
}

function hasPackage(name: string): boolean {
  return /Candidate: (?!\(none\)|.*snap)/.test(aptCache(['policy', name]));
}

function aptCache(parameters: string[]): string {
  try {
    return execFileSync('apt-cache', parameters, { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
