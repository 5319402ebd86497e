/** What the generator knows of the sixteen districts: how many units and streets, and where their work is done. */
import type { Polygons } from './shapes';

/** A district as the loader has read it, WGS 84. */
export interface District {
  code: string;
  nameZh: string;
  polygons: Polygons;
}

export type HubKind = 'centre' | 'town' | 'industry' | 'chemical' | 'port';

/** A place where units gather: position in degrees (WGS 84, rounded), reach in kilometres, and how much of the district. */
export type Hub = readonly [kind: HubKind, lng: number, lat: number, reach: number, weight: number];

export interface DistrictProfile {
  /** Share of the city's units, in per mille. */
  share: number;
  /** Streets and towns, about as many as there are. */
  streets: number;
  /** Smaller towns that the generator places by itself. */
  towns: number;
  hubs: readonly Hub[];
}

export const PROFILES: Readonly<Record<string, DistrictProfile>> = {
  '310101': {
    share: 35,
    streets: 10,
    towns: 0,
    hubs: [
      ['centre', 121.475, 31.228, 1.2, 6],
      ['centre', 121.487, 31.216, 1.4, 3],
    ],
  },
  '310104': {
    share: 35,
    streets: 13,
    towns: 2,
    hubs: [
      ['centre', 121.434, 31.194, 1.2, 5],
      ['industry', 121.396, 31.17, 1.2, 3],
    ],
  },
  '310105': {
    share: 25,
    streets: 10,
    towns: 2,
    hubs: [
      ['centre', 121.416, 31.218, 1.3, 5],
      ['port', 121.352, 31.196, 1.2, 2],
    ],
  },
  '310106': {
    share: 34,
    streets: 14,
    towns: 2,
    hubs: [
      ['centre', 121.447, 31.228, 0.9, 5],
      ['centre', 121.451, 31.249, 0.9, 3],
      ['industry', 121.438, 31.3, 1.1, 3],
    ],
  },
  '310107': {
    share: 30,
    streets: 10,
    towns: 3,
    hubs: [
      ['centre', 121.413, 31.24, 1.2, 4],
      ['industry', 121.358, 31.28, 1.3, 4],
    ],
  },
  '310109': {
    share: 20,
    streets: 8,
    towns: 1,
    hubs: [
      ['centre', 121.483, 31.262, 1, 5],
      ['town', 121.475, 31.29, 1, 2],
    ],
  },
  '310110': {
    share: 26,
    streets: 12,
    towns: 2,
    hubs: [
      ['centre', 121.511, 31.3, 1.1, 4],
      ['industry', 121.548, 31.286, 1.3, 3],
    ],
  },
  '310112': {
    share: 112,
    streets: 13,
    towns: 14,
    hubs: [
      ['industry', 121.392, 31.012, 2, 5],
      ['industry', 121.4, 31.06, 1.8, 4],
      ['industry', 121.5, 31.07, 1.6, 2],
      ['centre', 121.376, 31.112, 1.3, 4],
      ['port', 121.315, 31.195, 1.3, 2],
      ['chemical', 121.43, 31.005, 1, 1],
    ],
  },
  '310113': {
    share: 82,
    streets: 12,
    towns: 10,
    hubs: [
      ['industry', 121.44, 31.41, 1.6, 4],
      ['port', 121.485, 31.395, 1.4, 3],
      ['industry', 121.385, 31.335, 1.6, 4],
      ['chemical', 121.462, 31.352, 0.9, 1],
      ['port', 121.365, 31.475, 1.2, 2],
      ['centre', 121.485, 31.405, 0.9, 3],
    ],
  },
  '310114': {
    share: 92,
    streets: 12,
    towns: 16,
    hubs: [
      ['industry', 121.175, 31.29, 2, 5],
      ['centre', 121.26, 31.378, 1.3, 3],
      ['industry', 121.265, 31.345, 1.6, 4],
      ['industry', 121.31, 31.29, 1.5, 3],
      ['chemical', 121.22, 31.42, 1, 1],
    ],
  },
  '310115': {
    share: 212,
    streets: 36,
    towns: 34,
    hubs: [
      ['centre', 121.507, 31.235, 1.2, 5],
      ['industry', 121.6, 31.262, 1.7, 4],
      ['port', 121.602, 31.345, 1.6, 4],
      ['chemical', 121.572, 31.355, 0.9, 2],
      ['industry', 121.6, 31.203, 1.9, 4],
      ['industry', 121.572, 31.13, 1.8, 4],
      ['centre', 121.69, 31.192, 1.3, 2],
      ['town', 121.757, 31.052, 1.6, 3],
      ['industry', 121.86, 30.905, 2, 2],
      ['port', 121.845, 30.865, 1.3, 2],
      ['port', 121.795, 31.15, 1.8, 2],
    ],
  },
  '310116': {
    share: 54,
    streets: 11,
    towns: 10,
    hubs: [
      ['chemical', 121.295, 30.725, 1.4, 4],
      ['chemical', 121.43, 30.775, 1.4, 4],
      ['industry', 121.19, 30.8, 1.8, 4],
      ['centre', 121.335, 30.742, 1.2, 3],
      ['industry', 121.155, 30.885, 1.6, 3],
    ],
  },
  '310117': {
    share: 92,
    streets: 17,
    towns: 16,
    hubs: [
      ['industry', 121.26, 31.005, 2, 5],
      ['centre', 121.225, 31.032, 1.3, 3],
      ['industry', 121.32, 31.115, 1.8, 4],
      ['industry', 121.19, 31.1, 1.7, 3],
    ],
  },
  '310118': {
    share: 70,
    streets: 11,
    towns: 12,
    hubs: [
      ['industry', 121.145, 31.185, 1.8, 4],
      ['centre', 121.115, 31.152, 1.2, 3],
      ['port', 121.265, 31.18, 1.6, 3],
      ['industry', 121.225, 31.215, 1.6, 3],
      ['chemical', 121.07, 31.21, 0.9, 1],
    ],
  },
  '310120': {
    share: 60,
    streets: 10,
    towns: 12,
    hubs: [
      ['centre', 121.462, 30.918, 1.2, 3],
      ['industry', 121.495, 30.925, 1.8, 4],
      ['industry', 121.42, 30.98, 1.5, 3],
      ['chemical', 121.47, 30.845, 1.2, 2],
      ['industry', 121.63, 30.92, 1.8, 3],
      ['industry', 121.535, 30.97, 1.5, 2],
    ],
  },
  '310151': {
    share: 36,
    streets: 16,
    towns: 14,
    hubs: [
      ['centre', 121.395, 31.625, 1.3, 4],
      ['town', 121.505, 31.6, 1.3, 2],
      ['port', 121.735, 31.35, 1.5, 3],
      ['industry', 121.455, 31.615, 1.3, 2],
    ],
  },
};
