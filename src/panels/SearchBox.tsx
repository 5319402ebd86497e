/** Finds a place by name, code, address or coordinates and goes there; Enter narrows everything by the words instead. */

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_LETTERS, type FoundPlaces, placesQuery } from '../db/places';
import { joined } from '../i18n/joined';
import { useNameOf } from '../i18n/names';
import { readPlace, type WrittenPlace } from '../import/written-place';
import { asGridwatchError } from '../model/errors';
import { NOTHING_OPEN } from '../model/nothing-open';
import type { Region } from '../model/region';
import { PLACE_SYSTEMS, type PlaceSystem } from '../model/view';
import { remember, remembered } from '../state/preferences';
import { useView } from '../state/use-view';
import { Combobox, type Suggestion, type SuggestionGroup } from '../ui/Combobox';

/** Typing waits this long before the database is asked. */
const TYPING_MILLISECONDS = 200;
const MOST_LETTERS = 200;
/** Near enough to tell a site from its neighbours. */
const SITE_ZOOM = 14;

/** The systems with the one that was taken last in front. */
function systemsInOrder(): PlaceSystem[] {
  const last = PLACE_SYSTEMS.find((system) => system === remembered('coordinates'));
  return last ? [last, ...PLACE_SYSTEMS.filter((system) => system !== last)] : [...PLACE_SYSTEMS];
}

function useLate(value: string): string {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return late;
}

const degrees = (lng: number, lat: number) => `${lat.toFixed(6)}, ${lng.toFixed(6)}`;

export function SearchBox({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'terms', 'errors']);
  const nameOf = useNameOf();
  const [view, setView] = useView();
  const [typed, setTyped] = useState(view.search);
  useEffect(() => setTyped(view.search), [view.search]);
  const words = useLate(typed.trim());
  const places = readPlace(typed, systemsInOrder(), region.bounds);
  const asked = words.length >= FEWEST_LETTERS && places.length === 0;
  const { data, failureReason, isFetching } = useQuery({ ...placesQuery(region.id, words), enabled: asked });
  const found = asked ? data : undefined;

  const placeOf = (place: WrittenPlace, index: number): Suggestion => {
    const how = place.plane
      ? t(place.plane.assumed ? 'search.plane_assumed' : 'search.plane', { meridian: place.plane.meridian })
      : t(place.longitudeFirst ? 'search.longitude_first' : 'search.latitude_first');
    return {
      id: `place-${index}`,
      label: t('search.read_as', { system: t(`terms:coordinates.${place.system}`) }),
      note: joined(t('search.wgs84', { position: degrees(place.lng, place.lat) }), how),
    };
  };
  const groupsOf = ({ zones, enterprises, pipelines }: FoundPlaces): SuggestionGroup[] => [
    {
      id: 'zones',
      label: t('search.zones'),
      suggestions: zones.found.map((zone) => ({
        id: `zone-${zone.id}`,
        label: nameOf(zone),
        note: joined(t(`terms:zone_level.${zone.level}`), nameOf(zone) === zone.code ? null : zone.code),
      })),
      ...(zones.more ? { note: t('search.more') } : {}),
    },
    {
      id: 'enterprises',
      label: t('terms:subject.enterprises'),
      suggestions: enterprises.found.map(({ id, name, code, address, match }) => ({
        id: `enterprise-${id}`,
        label: name,
        note: joined(match === 'code' ? code : null, address),
      })),
      ...(enterprises.more ? { note: t('search.more') } : {}),
    },
    {
      id: 'pipelines',
      label: t('terms:subject.pipelines'),
      suggestions: pipelines.found.map(({ id, name, owner, code, match }) => ({
        id: `pipeline-${id}`,
        label: name ?? t('site.unnamed_pipeline'),
        note: joined(owner, match === 'code' ? code : null),
      })),
      ...(pipelines.more ? { note: t('search.more') } : {}),
    },
  ];

  const groups: SuggestionGroup[] = [
    { id: 'places', label: t('search.coordinates'), suggestions: places.map(placeOf) },
    ...(found ? groupsOf(found) : []),
  ].filter(({ suggestions }) => suggestions.length > 0);
  const count = groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  if (typed.trim() !== '' && places.length === 0) {
    groups.push({
      id: 'all',
      label: t('search.narrow'),
      suggestions: [{ id: 'all', label: t('search.all', { words: typed.trim() }) }],
    });
  }

  const narrow = () => setView({ search: typed.trim() });
  const choose = (id: string) => {
    const [kind, text] = id.split('-');
    const number = Number(text);
    if (kind === 'all') return narrow();
    setTyped(view.search);
    if (kind === 'place') {
      const place = places[number];
      if (!place) return;
      remember('coordinates', place.system);
      const { lng, lat, system } = place;
      return setView({ pin: { lng, lat, system }, camera: { lng, lat, zoom: SITE_ZOOM }, display: 'map' });
    }
    if (kind === 'zone') return setView({ zone: number, camera: null });
    if (kind === 'pipeline')
      return setView({ ...NOTHING_OPEN, pipeline: number, camera: null, display: 'map' });
    const site = found?.enterprises.found.find((enterprise) => enterprise.id === number);
    if (!site) return;
    const camera = site.lng === null || site.lat === null ? null : { lng: site.lng, lat: site.lat };
    setView({
      selected: site.id,
      ...(camera ? { camera: { ...camera, zoom: Math.max(view.camera?.zoom ?? 0, SITE_ZOOM) } } : {}),
    });
  };

  const said = () => {
    if (typed.trim() === '') return null;
    if (places.length > 0) return t('search.systems');
    if (typed.trim().length < FEWEST_LETTERS) return t('search.too_short', { count: FEWEST_LETTERS });
    if (failureReason && !isFetching) return t(`errors:${asGridwatchError(failureReason).code}`);
    if (isFetching || words !== typed.trim()) return t('search.looking');
    return t('search.found', { count });
  };

  return (
    <Combobox
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      clearLabel={t('search.clear')}
      value={typed}
      maxLength={MOST_LETTERS}
      groups={groups}
      status={said()}
      onValue={(value) => {
        setTyped(value);
        if (value === '' && view.search !== '') setView({ search: '' });
      }}
      onChoose={choose}
      onSubmit={() => (places.length > 0 ? choose('place-0') : narrow())}
    />
  );
}
