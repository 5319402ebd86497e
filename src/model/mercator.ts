/** Web Mercator as a square from 0 to 1, north-west at the origin, as tiles count it. */

/** @param lng degrees WGS 84 */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** @param lat degrees WGS 84, within ±85.05 */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function lngOf(x: number): number {
  return (x - 0.5) * 360;
}

export function latOf(y: number): number {
  return 90 - (360 * Math.atan(Math.exp((y - 0.5) * 2 * Math.PI))) / Math.PI;
}
