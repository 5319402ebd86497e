/** What this browser remembers between visits; a browser that refuses storage just remembers nothing. */

export type PreferenceName = 'language' | 'theme' | 'coordinates' | 'basemap';

const key = (name: PreferenceName) => `gridwatch.${name}`;

/** The remembered text, or null. */
export function remembered(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/** Remembers a text for the next visit. */
export function remember(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Private windows and full disks refuse; the choice still holds in the address.
  }
}
