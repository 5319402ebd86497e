// The hotline over the API: a visitor without an account reports a hazard and can neither read nor change it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, ask, signedIn } from './support/clients';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

const REPORT = {
  region_id: 'houston',
  text: 'Gas smell at the gate',
  contact: '555-0100',
  lng: -95.03,
  lat: 29.66,
};

describe.each(PLACE_NAMES)('the hotline on %s', (name) => {
  let place: Place;
  const report = (body: unknown) =>
    ask(place, 'rest/v1/rpc/report_hazard', { method: 'POST', body: { p_report: body } });

  beforeAll(async () => {
    place = await openPlace(name);
  });

  afterAll(async () => {
    await place.database.sql.query('delete from public.public_report');
    await place.database.sql.query('delete from private.report_rate');
  });

  it('takes a report from a visitor, and shows it to staff only', async () => {
    const { data, error } = await anonymous(place).rpc('report_hazard', { p_report: REPORT });
    expect(error).toBeNull();
    expect(data).toMatchObject({ receipt: expect.stringMatching(/^[0-9A-F]{12}$/) });
    const { status } = await ask(place, 'rest/v1/public_report?select=id');
    expect(status).toBeGreaterThanOrEqual(400);
    const { client } = await signedIn(place, 'grid');
    const { data: rows } = await client.from('public_report').select('id,text');
    expect(rows).toMatchObject([{ text: REPORT.text }]);
    const { data: whole } = await client.rpc('report', { p_report: rows?.[0]?.id ?? 0 });
    expect(whole).toMatchObject({ contact: REPORT.contact, state: 'received' });
  });

  it.each([
    ['JSON where text is meant', { ...REPORT, text: { a: 1 } }, 'GW041', 'gridwatch.text_expected'],
    ['a list where a report is meant', ['houston'], 'GW032', 'gridwatch.wrong_type'],
    ['a point at 0/0', { ...REPORT, lng: 0, lat: 0 }, 'GW033', 'gridwatch.outside_region'],
    ['a state of its own', { ...REPORT, state: 'verified' }, 'GW031', 'gridwatch.unknown_field'],
  ])('refuses %s by name', async (_, body, code, message) => {
    const answer = await report(body);
    expect(answer.body).toMatchObject({ code, message });
    expect(answer.status).toBe(400);
  });

  it('stops a caller who sends too many in an hour', async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 6; sent += 1) statuses.push((await report(REPORT)).status);
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(400);
  });
});
