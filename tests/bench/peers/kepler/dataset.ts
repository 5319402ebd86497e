/** The points as kepler.gl wants them, and its figures read back. */

import { addDataToMap } from '@kepler.gl/actions';
import { rollup } from 'd3-array';
import { CAMERA, COLOR, RADIUS_PIXELS } from '../src/contestant';
import { type Counts, emptyCounts, firstDayOfMonth, MONTHS, monthOfDay, type Rows } from '../src/rows';

export const DAY_MILLISECONDS = 86_400_000;
export const DATASET = 'points';
const COLUMNS = ['lng', 'lat', 'time', 'kind', 'grade', 'state', 'zone', 'amount'] as const;
/** kepler.gl gives radii in metres at zoom 14 and doubles them with every level further out. */
const METRES_PER_PIXEL = 4.13;

type Cell = number;
type KeplerRow = Cell[];
type Table = {
  allIndexes: number[];
  filteredIdxCPU: number[];
  filterTableCPU: (filters: unknown[], layers: unknown[]) => Table;
  dataContainer: { valueAt: (row: number, column: number) => Cell };
};
export type VisState = { datasets: Record<string, Table>; filters: { value: number[] }[]; layers: unknown[] };

export function dataOf(rows: Rows): { fields: unknown[]; rows: KeplerRow[] } {
  const type = (name: string) => {
    if (name === 'time') return { type: 'timestamp', format: 'x', analyzerType: 'INT' };
    const real = name === 'lng' || name === 'lat' || name === 'amount';
    return { type: real ? 'real' : 'integer', format: '', analyzerType: real ? 'FLOAT' : 'INT' };
  };
  const fields = COLUMNS.map((name, fieldIdx) => ({
    name,
    id: name,
    displayName: name,
    fieldIdx,
    ...type(name),
  }));
  const { lng, lat, day, kind, grade, state, zone, amount } = rows;
  const list = Array.from({ length: rows.count }, (_, row) => [
    lng[row] as number,
    lat[row] as number,
    (day[row] as number) * DAY_MILLISECONDS,
    kind[row] as number,
    grade[row] as number,
    state[row] as number,
    zone[row] as number,
    amount[row] as number,
  ]);
  return { fields, rows: list };
}

/** The set, its one layer of points and its one filter by time, which at first lets all pass. */
export function startOf(data: ReturnType<typeof dataOf>) {
  return addDataToMap({
    datasets: [{ info: { id: DATASET, label: DATASET }, data }],
    options: { centerMap: false, readOnly: true, autoCreateLayers: false, autoCreateTooltips: false },
    config: {
      version: 'v1',
      config: {
        visState: {
          filters: [
            {
              id: 'brush',
              dataId: [DATASET],
              name: ['time'],
              type: 'timeRange',
              value: [firstDayOfMonth(0), firstDayOfMonth(MONTHS)].map((day) => day * DAY_MILLISECONDS),
              plotType: { type: 'histogram', interval: '1-month' },
            },
          ],
          layers: [
            {
              id: DATASET,
              type: 'point',
              config: {
                dataId: DATASET,
                label: DATASET,
                color: COLOR,
                columns: { lng: 'lng', lat: 'lat' },
                isVisible: true,
                visConfig: {
                  radius: RADIUS_PIXELS * METRES_PER_PIXEL,
                  opacity: 0.8,
                  outline: false,
                  filled: true,
                },
              },
            },
          ],
        },
        mapState: {
          longitude: CAMERA.center[0],
          latitude: CAMERA.center[1],
          zoom: CAMERA.zoom,
          bearing: 0,
          pitch: 0,
        },
        mapStyle: { styleType: 'no_map' },
      },
    },
  } as never);
}

export function countIn({ filters, layers, datasets }: VisState, months: number[]): Counts {
  const counts: Counts = { ...emptyCounts(), month: months };
  const table = datasets[DATASET] as Table;
  // kepler.gl filters by time on the graphics card alone; for figures and exports it has this.
  const visible = table.filterTableCPU(filters, layers).filteredIdxCPU;
  for (const name of ['kind', 'grade', 'state', 'zone'] as const) {
    const column = COLUMNS.indexOf(name);
    const groups = rollup(
      visible,
      (group) => group.length,
      (row) => table.dataContainer.valueAt(row, column),
    );
    for (const [value, count] of groups) counts[name][value] = count;
  }
  return counts;
}

/** Its own time filter draws the months of all rows; they do not change with its own brush, so they are counted once. */
export function monthsIn({ datasets }: VisState): number[] {
  const table = datasets[DATASET] as Table;
  const column = COLUMNS.indexOf('time');
  const months = emptyCounts().month;
  for (const row of table.allIndexes) {
    const month = monthOfDay(table.dataContainer.valueAt(row, column) / DAY_MILLISECONDS);
    months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
