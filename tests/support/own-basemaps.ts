// Makes a folder of base maps for the browser tests: images in GCJ-02 with one mark as archive, tiles and style, and maps that do not come.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import gcoord from 'gcoord';
import { zxyToTileId } from 'pmtiles';

/** People's Square in Shanghai, degrees WGS 84. */
export const MARK = { lng: 121.4737, lat: 31.2304 };
/** Pixels of the mark's side in its tiles, and its colour; nothing else on the page has it. */
export const MARK_PIXELS = 96;
export const MARK_COLOUR = [255, 0, 255] as const;
const GROUND_COLOUR = [236, 229, 214] as const;

const TILE = 256;
const ZOOMS = [14, 15, 16];
const AROUND = 3;

/** Writes the folder that `GRIDWATCH_BASEMAPS` names. */
export function makeBasemaps(folder: string): void {
  const said = (en: string, zh: string) => ({ en, 'zh-CN': zh });
  const attribution = said('Test survey, approval no. T(2026)001', '测试测绘院 审图号：测S(2026)001号');
  const archive = { kind: 'pmtiles', address: '/basemaps/mark.pmtiles', attribution };
  const images = { kind: 'xyz', system: 'WGS84', attribution };
  const maps = [
    { ...archive, id: 'mark', name: said('City map', '城市底图'), system: 'GCJ02' },
    { ...archive, id: 'unmoved', name: said('City map as it is', '城市底图（未纠偏）'), system: 'WGS84' },
    {
      ...images,
      id: 'tiles',
      name: said('City tiles', '城市瓦片'),
      system: 'GCJ02',
      address: '/basemaps/tiles/{z}/{x}/{y}.png',
      maxZoom: 16,
    },
    {
      ...images,
      id: 'styled',
      name: said('Styled map', '样式底图'),
      kind: 'style',
      address: '/basemaps/style.json',
    },
    {
      ...images,
      id: 'broken',
      name: said('Broken map', '失效底图'),
      address: '/basemaps/none/{z}/{x}/{y}.png',
    },
    {
      ...images,
      id: 'far',
      name: said('Far map', '外网底图'),
      address: 'https://tiles.invalid/{z}/{x}/{y}.png',
    },
  ];
  writeFileSync(join(folder, 'basemaps.json'), JSON.stringify(maps));
  const tiles = tilesOfMark();
  writeFileSync(join(folder, 'mark.pmtiles'), pmtiles(tiles));
  for (const { zoom, column, row, bytes } of tiles) {
    mkdirSync(join(folder, `tiles/${zoom}/${column}`), { recursive: true });
    writeFileSync(join(folder, `tiles/${zoom}/${column}/${row}.png`), bytes);
  }
  const style = {
    version: 8,
    sources: { city: { type: 'raster', url: 'pmtiles://mark.pmtiles', tileSize: TILE } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } },
      { id: 'city', type: 'raster', source: 'city' },
    ],
  };
  writeFileSync(join(folder, 'style.json'), JSON.stringify(style));
}

function tilesOfMark() {
  const [lng, lat] = gcoord.transform([MARK.lng, MARK.lat], gcoord.WGS84, gcoord.GCJ02);
  const radians = (lat * Math.PI) / 180;
  const tiles = ZOOMS.flatMap((zoom) => {
    const world = TILE * 2 ** zoom;
    const x = (lng / 360 + 0.5) * world;
    const y = (0.5 - Math.asinh(Math.tan(radians)) / (2 * Math.PI)) * world;
    const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
    const steps = Array.from({ length: 2 * AROUND + 1 }, (_, step) => step - AROUND);
    return steps.flatMap((right) =>
      steps.map((down) => ({
        zoom,
        column: column + right,
        row: row + down,
        id: zxyToTileId(zoom, column + right, row + down),
        bytes: imageOf(x - (column + right) * TILE, y - (row + down) * TILE),
      })),
    );
  });
  return tiles.sort((one, other) => one.id - other.id);
}

/** A PNG of the ground with the mark's square around a point, as far as it lies in the tile. */
function imageOf(x: number, y: number): Buffer {
  const rows = Buffer.alloc(TILE * (1 + TILE * 3));
  for (let down = 0; down < TILE; down += 1) {
    for (let right = 0; right < TILE; right += 1) {
      const inMark = Math.max(Math.abs(right + 0.5 - x), Math.abs(down + 0.5 - y)) < MARK_PIXELS / 2;
      rows.set(inMark ? MARK_COLOUR : GROUND_COLOUR, down * (1 + TILE * 3) + 1 + right * 3);
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(TILE, 0);
  size.writeUInt32BE(TILE, 4);
  size.set([8, 2], 8);
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

/** A PMTiles archive, version 3, uncompressed, with one directory (github.com/protomaps/PMTiles, spec/v3). */
function pmtiles(tiles: readonly { id: number; bytes: Buffer }[]): Buffer {
  const HEADER = 127;
  const directory = Buffer.from([
    ...varint(tiles.length),
    ...tiles.flatMap(({ id }, index) => varint(id - (tiles[index - 1]?.id ?? 0))),
    ...tiles.flatMap(() => varint(1)),
    ...tiles.flatMap(({ bytes }) => varint(bytes.length)),
    // Zero: right behind the one before; the first one's place is told, plus one.
    ...tiles.map((_, index) => (index === 0 ? 1 : 0)),
  ]);
  const metadata = Buffer.from('{}');
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 0, 'latin1');
  header[7] = 3;
  const start = HEADER + directory.length;
  const places = [
    HEADER,
    directory.length,
    start,
    metadata.length,
    0,
    0,
    start + metadata.length,
    data.length,
  ];
  const counts = [tiles.length, tiles.length, tiles.length];
  for (const [index, value] of [...places, ...counts].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  const [NO_COMPRESSION, PNG] = [1, 2];
  header.set([0, NO_COMPRESSION, NO_COMPRESSION, PNG, Math.min(...ZOOMS), Math.max(...ZOOMS)], 96);
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, directory, metadata, data]);
}
