/** kepler.gl as an application would use it: its reducer, its map, its own time filter; panels closed, no base map. */

import { setFilter, updateMap } from '@kepler.gl/actions';
import { injectComponents, MapContainerFactory } from '@kepler.gl/components';
import keplerReducer, { enhanceReduxMiddleware } from '@kepler.gl/reducers';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { applyMiddleware, combineReducers, createStore } from 'redux';
import { type Contestant, finishFrame, type Mounted, movedCentre, type Prepared } from '../src/contestant';
import { brushOf } from '../src/rows';
import { countIn, DATASET, DAY_MILLISECONDS, dataOf, monthsIn, startOf, type VisState } from './dataset';

type DeckLayer = {
  props: { data?: unknown; filterRange?: unknown; [prop: string]: unknown };
  context?: { viewport: { longitude: number } };
};
type DeckProps = { layers: DeckLayer[] };
async function mount(data: ReturnType<typeof dataOf>, container: HTMLElement): Promise<Mounted> {
  const store = createStore(
    combineReducers({
      keplerGl: keplerReducer.initialState({
        uiState: { readOnly: true, currentModal: null, activeSidePanel: null, mapControls: {} },
        mapStyle: { styleType: 'no_map' },
      } as never),
    }),
    {},
    applyMiddleware(...(enhanceReduxMiddleware([]) as never[])),
  );
  const visState = () =>
    (store.getState() as { keplerGl: { map: { visState: VisState } } }).keplerGl.map.visState;

  let check = (_: DeckProps) => {};
  const onDeckAfterRender = (props: DeckProps) => check(props);
  function WatchedFactory(...needs: unknown[]) {
    const MapContainer = (MapContainerFactory as (...needs: unknown[]) => React.ComponentType<object>)(
      ...needs,
    );
    return function Watched(props: object) {
      return <MapContainer {...props} {...{ deckRenderCallbacks: { onDeckAfterRender } }} />;
    };
  }
  WatchedFactory.deps = MapContainerFactory.deps;
  const KeplerGl = injectComponents([
    [MapContainerFactory, WatchedFactory] as never,
  ]) as React.ComponentType<object>;

  const canvas = () => {
    const found = container.querySelector<HTMLCanvasElement>('canvas#default-deckgl-overlay');
    if (!found) throw new Error('kepler.gl has made no canvas.');
    return found;
  };
  /** Does something and waits for the first frame of which the layers tell that it is done. */
  const drawn = (act: () => void, isDone: (props: DeckProps) => boolean) =>
    new Promise<void>((resolve) => {
      check = (props) => {
        if (!isDone(props)) return;
        check = () => {};
        finishFrame(canvas());
        resolve();
      };
      act();
    });
  const points = ({ layers }: DeckProps) =>
    layers.find((layer) => layer && String(layer.props.id) === DATASET);

  const root = createRoot(container);
  await drawn(
    () => {
      root.render(
        <Provider store={store}>
          <KeplerGl
            id="map"
            width={container.clientWidth}
            height={container.clientHeight}
            mapboxApiAccessToken=""
          />
        </Provider>,
      );
      // The reducer makes its entry for the map when the component is there.
      const wait = () =>
        (store.getState() as { keplerGl: { map?: unknown } }).keplerGl.map
          ? store.dispatch(startOf(data))
          : setTimeout(wait, 0);
      wait();
    },
    (props) => ((points(props)?.props.data as unknown[] | undefined)?.length ?? 0) > 0,
  );
  const months = monthsIn(visState());
  let shown = JSON.stringify(null);

  return {
    pan: (pixels) => {
      const [longitude, latitude] = movedCentre(pixels);
      return drawn(
        () => store.dispatch(updateMap({ longitude, latitude }, 0)),
        (props) => Math.abs((points(props)?.context?.viewport.longitude ?? 0) - longitude) < 1e-9,
      );
    },
    step: async (month) => {
      const { from, to } = brushOf(month);
      // Its filter includes both ends.
      const value = [from * DAY_MILLISECONDS, to * DAY_MILLISECONDS - 1];
      await drawn(
        () => store.dispatch(setFilter(0, 'value', value)),
        (props) => {
          const range = JSON.stringify(points(props)?.props.filterRange);
          if (range === shown) return false;
          shown = range;
          return true;
        },
      );
      return {};
    },
    count: () => countIn(visState(), months),
    unmount: () => root.unmount(),
  };
}

export const kepler: Contestant = {
  prepare: (rows): Prepared => {
    const data = dataOf(rows);
    return { mount: (container) => mount(data, container) };
  },
};
