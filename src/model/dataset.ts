/** Where records come from, and what became of every row of their source. */

export type DatasetSource = {
  id: string;
  nameEn: string;
  nameZh: string;
  source: string;
  licence: string;
  url: string | null;
  simulated: boolean;
  asOf: string | null;
};

export type Dataset = DatasetSource & {
  rowsRead: number;
  rowsLoaded: number;
  rowsRejected: number;
  repairs: { code: string; count: number }[];
  /** Refused lines by reason. */
  rejects: Record<string, number>;
};
