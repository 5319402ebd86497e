/** Plane metres of CGCS2000 (Gauss–Krüger, as Chinese surveys write them) back into degrees. */

/** Semi-major axis and flattening of the CGCS2000 ellipsoid. */
const SEMI_MAJOR_METERS = 6_378_137;
const FLATTENING = 1 / 298.257222101;

const FALSE_EASTING = 500_000;
const DEGREES = 180 / Math.PI;

// Krüger's series in the third flattening, to its fourth power: better than a millimetre within six degrees.
const n = FLATTENING / (2 - FLATTENING);
const RADIUS = (SEMI_MAJOR_METERS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const BETA = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
];
const DELTA = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3 + (116 * n ** 4) / 45,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5 - (227 * n ** 4) / 45,
  (56 * n ** 3) / 15 - (136 * n ** 4) / 35,
  (4279 * n ** 4) / 630,
];

/** Zone numbers before the easting: 13 to 23 count six degrees, 24 to 45 three; together they leave no doubt. */
export function meridianOfZone(zone: number): number | null {
  if (zone >= 13 && zone <= 23) return 6 * zone - 3;
  return zone >= 24 && zone <= 45 ? 3 * zone : null;
}

/**
 * Longitude and latitude in degrees of a place given in metres.
 * @param easting without a zone number, 500,000 on the central meridian
 */
export function fromGaussKruger(
  northing: number,
  easting: number,
  centralMeridian: number,
): [number, number] {
  const xi = northing / RADIUS;
  const eta = (easting - FALSE_EASTING) / RADIUS;
  let north = xi;
  let east = eta;
  BETA.forEach((beta, index) => {
    const twice = 2 * (index + 1);
    north -= beta * Math.sin(twice * xi) * Math.cosh(twice * eta);
    east -= beta * Math.cos(twice * xi) * Math.sinh(twice * eta);
  });
  const conformal = Math.asin(Math.sin(north) / Math.cosh(east));
  const latitude = DELTA.reduce(
    (sum, delta, index) => sum + delta * Math.sin(2 * (index + 1) * conformal),
    conformal,
  );
  const longitude = Math.atan2(Math.sinh(east), Math.cos(north));
  return [centralMeridian + longitude * DEGREES, latitude * DEGREES];
}
