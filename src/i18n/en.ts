/** The English texts, one file a subject. */

import common from './en/common.json';
import errors from './en/errors.json';
import grid from './en/grid.json';
import map from './en/map.json';
import panels from './en/panels.json';
import pipeline from './en/pipeline.json';
import signIn from './en/sign-in.json';
import site from './en/site.json';
import terms from './en/terms.json';
import trends from './en/trends.json';
import wall from './en/wall.json';
import zones from './en/zones.json';
import imported from './import.en.json';

export const english = {
  common,
  errors,
  grid,
  import: imported,
  map,
  panels,
  pipeline,
  'sign-in': signIn,
  site,
  terms,
  trends,
  wall,
  zones,
};
