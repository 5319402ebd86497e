/** A city or province under supervision, and who looks at it. */

export type Region = {
  id: string;
  nameEn: string;
  nameZh: string;
  /** IANA name, e.g. `America/Chicago`; days and months of the region are counted in it. */
  timeZone: string;
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  /** The region's current day, `YYYY-MM-DD`. */
  today: string;
  /** False where the data are a record whose clock stands still. */
  live: boolean;
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
  simulated: boolean;
};

export type Role = 'admin' | 'command' | 'grid' | 'leader' | 'enterprise' | 'display';

/** A role within a zone path; the empty scope contains every region, an enterprise's member has none but its site. */
export type Membership = { role: Role; scope: string | null };

export type Session = {
  userId: string;
  email: string;
  memberships: readonly Membership[];
  regions: readonly Region[];
};
