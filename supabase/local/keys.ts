/** The secrets of one installation: made at the first start, kept beside the database, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Keys {
  /** Signs the access tokens of signed-in users. */
  jwtSecret: string;
  /** Names the browser application; gives no right by itself. */
  publishableKey: string;
  /** Passes every policy; never leaves the server. */
  secretKey: string;
}

/** New random keys. */
export function createKeys(): Keys {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  return {
    jwtSecret: random(48),
    publishableKey: `sb_publishable_${random(24)}`,
    secretKey: `sb_secret_${random(32)}`,
  };
}

/**
 * Reads `keys.json` in `folder`, or makes it. A file that is not ours or is cut short is replaced: all that is lost is
 * that users sign in again. Throws the file system's error when the folder cannot be written.
 */
export async function keepKeys(folder: string): Promise<Keys> {
  const path = join(folder, 'keys.json');
  const kept = await readFile(path, 'utf8').then(parseKeys, () => undefined);
  if (kept) {
    await chmod(path, 0o600);
    return kept;
  }
  const keys = createKeys();
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return keys;
}

function parseKeys(text: string): Keys | undefined {
  try {
    const { jwtSecret, publishableKey, secretKey } = JSON.parse(text) as Partial<Keys>;
    return jwtSecret && publishableKey && secretKey ? { jwtSecret, publishableKey, secretKey } : undefined;
  } catch {
    return undefined;
  }
}
