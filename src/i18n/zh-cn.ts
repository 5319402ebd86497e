/** The Chinese texts, one file a subject. */

import imported from './import.zh-CN.json';
import common from './zh-CN/common.json';
import errors from './zh-CN/errors.json';
import grid from './zh-CN/grid.json';
import map from './zh-CN/map.json';
import panels from './zh-CN/panels.json';
import pipeline from './zh-CN/pipeline.json';
import signIn from './zh-CN/sign-in.json';
import site from './zh-CN/site.json';
import terms from './zh-CN/terms.json';
import trends from './zh-CN/trends.json';
import wall from './zh-CN/wall.json';
import zones from './zh-CN/zones.json';

export const chinese = {
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
