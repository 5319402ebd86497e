/** Everything that narrows what is shown, and what is marked on the map, each as a chip that takes it off: nothing narrows unseen. */

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useNameOf } from '../i18n/names';
import { useWords } from '../i18n/words';
import { sizeOf } from '../model/area';
import { RANGE_FILTERS } from '../model/ranges';
import type { Region } from '../model/region';
import { type Filters, NO_FILTERS, type View } from '../model/view';
import type { ViewPatch } from '../state/view-address';
import { Button } from '../ui/Button';
import { RemovableChip } from '../ui/Chip';
import { FILTER_GROUPS, LIST_FILTERS } from './filter-groups';
import styles from './panels.module.css';
import { useRangeWords } from './range-words';
import { type RegionView, useRegionView } from './use-region-view';
import { useWindowWords } from './window-words';

type InForce = {
  key: string;
  name?: string;
  words: string;
  title?: string;
  off: ViewPatch;
  /** What is only marked and narrows nothing. */
  mark?: true;
};

const SWITCHES = {
  overdueOnly: 'overdue_only',
  orphansOnly: 'orphans_only',
  fatalOnly: 'fatal_only',
} as const;

const EVERYTHING: ViewPatch = {
  filters: NO_FILTERS,
  search: '',
  area: null,
  zone: null,
  from: null,
  to: null,
  camera: null,
};

function useInForce({ view, data }: RegionView): InForce[] {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const nameOf = useNameOf();
  const format = useFormat();
  const windowWords = useWindowWords();
  const rangeWords = useRangeWords();
  const zone = view.zone === null ? undefined : data.zones?.byId.get(view.zone);
  const lists = LIST_FILTERS.flatMap((list) =>
    view.filters[list].map((value): InForce => {
      const others = (view.filters[list] as readonly (string | number)[]).filter((other) => other !== value);
      return {
        key: `${list} ${value}`,
        words: word(`terms:${FILTER_GROUPS[list]}.${value}`),
        title: t(`filter_group.${list}`),
        off: { filters: { [list]: others } as Partial<Filters> },
      };
    }),
  );
  const switches = (Object.keys(SWITCHES) as (keyof typeof SWITCHES)[])
    .filter((name) => view.filters[name])
    .map((name): InForce => ({ key: name, words: t(SWITCHES[name]), off: { filters: { [name]: false } } }));
  const ranges = RANGE_FILTERS.flatMap((filter): InForce[] => {
    const range = view.filters[filter];
    if (range === null) return [];
    const off = { filters: { [filter]: null } };
    return [{ key: filter, name: t(`range.${filter}`), words: rangeWords(filter, range), off }];
  });
  const placed: (InForce | null)[] = [
    view.zone === null
      ? null
      : {
          key: 'zone',
          name: zone ? t(`in_force.zone_level.${zone.level}`) : t('in_force.zone'),
          words: zone ? nameOf(zone) : String(view.zone),
          off: { zone: null, camera: null },
        },
    view.from === null && view.to === null
      ? null
      : {
          key: 'window',
          name: t('in_force.window'),
          words: windowWords,
          title: t('time.scope'),
          off: { from: null, to: null },
        },
    view.search === ''
      ? null
      : { key: 'search', name: t('in_force.search'), words: view.search, off: { search: '' } },
    view.area === null
      ? null
      : {
          key: 'area',
          name: t('in_force.area'),
          words: t('in_force.area_size', { size: format.decimal(sizeOf(view.area) / 1e6) }),
          title: t('in_force.area_scope'),
          off: { area: null },
        },
  ];
  return [
    ...placed.filter((entry) => entry !== null),
    ...switches,
    ...ranges,
    ...lists,
    ...marksOf(view, nameOf, data, t),
  ];
}

type Say = ReturnType<typeof useTranslation<['panels', 'terms']>>['t'];

/** The zone compared with, the pin and the highlighted pipeline: they narrow nothing, and come off in the same way. */
function marksOf(
  { pin, pipeline, compare }: View,
  nameOf: ReturnType<typeof useNameOf>,
  data: RegionView['data'],
  t: Say,
): InForce[] {
  const pipelines = data.columns.pipelines;
  const row = pipeline === null ? -1 : (pipelines?.ids.indexOf(pipeline) ?? -1);
  const compared = compare === null ? undefined : data.zones?.byId.get(compare);
  return [
    ...(compare === null
      ? []
      : [
          {
            key: 'compare',
            name: t('in_force.compare'),
            words: compared ? nameOf(compared) : String(compare),
            off: { compare: null },
            mark: true as const,
          },
        ]),
    ...(pin === null
      ? []
      : [
          {
            key: 'pin',
            name: t('in_force.pin'),
            words: t('in_force.pin_read', {
              system: t(`terms:coordinates.${pin.system}`),
              position: `${pin.lat.toFixed(6)}, ${pin.lng.toFixed(6)}`,
            }),
            off: { pin: null },
            mark: true as const,
          },
        ]),
    ...(pipeline === null
      ? []
      : [
          {
            key: 'pipeline',
            name: t('in_force.pipeline'),
            words: pipelines?.texts.name[row] ?? t('site.unnamed_pipeline'),
            off: { pipeline: null },
            mark: true as const,
          },
        ]),
  ];
}

export function FiltersInForce({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const list = useRef<HTMLUListElement>(null);
  const regionView = useRegionView(region);
  const inForce = useInForce(regionView);
  const { setView } = regionView;
  // A chip that goes must not take the keyboard's place with it: the next one has it, or the list.
  const takeOff = (index: number, off: ViewPatch) => {
    setView(off);
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll('button') ?? [];
      const next = left[Math.min(index, left.length - 1)];
      (next ?? list.current)?.focus();
    });
  };
  const narrows = inForce.some(({ mark }) => !mark);
  return (
    <ul ref={list} className={styles.inForce} aria-label={t('in_force.label')} tabIndex={-1}>
      {inForce.map(({ key, name, words, title, off, mark }, index) => (
        <li key={key} data-in-force={key}>
          <RemovableChip
            name={name}
            title={title}
            removeLabel={t(mark ? 'in_force.remove_mark' : 'remove_filter', {
              filter: name ? `${name} ${words}` : words,
            })}
            onRemove={() => takeOff(index, off)}
          >
            {words}
          </RemovableChip>
        </li>
      ))}
      {narrows ? (
        <li>
          <Button kind="quiet" onClick={() => takeOff(0, EVERYTHING)}>
            {t('clear')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
