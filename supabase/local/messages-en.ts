/** What the server says in English; the other languages have the same keys. */

export const ENGLISH = {
  far_above_invalid: 'GRIDWATCH_FAR_ABOVE must be a whole number of rows, not “{rows}”.',
  port_invalid: 'PORT must be a whole number from 1 to 65535, not “{port}”.',
  port_taken:
    'Port {port} on {host} is in use by another program. Stop it, or start with another one: PORT={next} npm start',
  port_forbidden: 'This user may not open port {port}. Choose one above 1023: PORT=5173 npm start',
  host_unknown:
    'HOST={host} is not an address of this computer. Use 127.0.0.1 for this computer only, or 0.0.0.0 for the network.',
  folder_readonly:
    'The data folder {folder} cannot be written. Make it writable, or name another one in GRIDWATCH_DATA_DIR.',
  folder_not_folder:
    'The data folder {folder} cannot be made: a part of its path is a file. Name another one in GRIDWATCH_DATA_DIR.',
  folder_full:
    'There is too little room for the data folder {folder}: {free} MB free, {needed} MB needed. Make room, or name another folder in GRIDWATCH_DATA_DIR.',
  folder_in_use:
    'Another Gridwatch (process {pid}) is using the data folder {folder}. Stop it, or name another folder in GRIDWATCH_DATA_DIR.',
  region_unknown: 'GRIDWATCH_REGIONS names “{region}”, for which there is no folder in data/.',
  embedded_broken:
    'The database in {folder} cannot be opened ({reason}). “npm run reset” starts over with an empty one; copy the folder first if you need what is in it.',
  database_url_invalid: 'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  database_unreachable: 'No PostgreSQL answers at {address}. Is it running, and is DATABASE_URL right?',
  database_refused: 'PostgreSQL at {address} refuses the user or the password in DATABASE_URL.',
  database_missing: 'PostgreSQL at {address} has no database “{database}”. Create it: createdb {database}',
  database_rights:
    'The user in DATABASE_URL may not do what Gridwatch needs at its first start ({reason}). Let an administrator of the database run the first start.',
  database_too_old: 'The PostgreSQL server is version {version}; Gridwatch needs 15 or newer.',
  postgis_missing:
    'PostgreSQL at {address} lacks PostGIS. Install it on the server (Debian and Ubuntu: apt install postgresql-postgis), then start again.',
  extension_missing:
    'PostgreSQL at {address} lacks the extension {extension}. Install the package postgresql-contrib on the server, then start again.',
  extension_elsewhere:
    'The database has the extension {extension} in the schema {schema}; Gridwatch needs it in “extensions”. Name a new, empty database in DATABASE_URL.',
  database_unavailable: 'The database cannot be reached at the moment. Please try again.',
  migrations_unknown:
    'The database holds migrations that this version of Gridwatch does not know ({versions}). Start the version that made them, or use another database; “npm run reset” empties this one.',
  migrations_changed:
    'The migrations {versions} have changed since this database applied them. Start the version that made it, or empty it with “npm run reset”.',
  migrations_late:
    'The migrations {versions} come before ones that the database has already applied. Use the version that made this database, or empty it with “npm run reset”.',
  migration_failed: 'Migration {version} failed and was undone: {reason}',
  data_failed: 'The data could not be loaded: {reason}',
  build_failed: 'The app could not be built:\n{output}',
  supabase_incomplete: 'VITE_SUPABASE_URL and VITE_SUPABASE_ANON_KEY must be set together.',
  supabase_url_invalid:
    'VITE_SUPABASE_URL must be a web address such as https://project.supabase.co, not “{url}”.',
  admin_incomplete:
    'GRIDWATCH_ADMIN_EMAIL and GRIDWATCH_ADMIN_PASSWORD must be set together; the password needs at least 10 characters.',
  basemaps_unreadable:
    'GRIDWATCH_BASEMAPS: {file} cannot be read ({reason}). It must be a JSON list of base maps; README shows one.',
  basemap_missing: '{file}: base map “{basemap}” lacks the field {field}.',
  basemap_wrong_form:
    '{file}: base map “{basemap}”: the field {field} has another form than expected: {expected}',
  basemap_unknown_field:
    '{file}: base map “{basemap}” has the field {field}, which means nothing here. Known are: {expected}',
  basemap_id_taken: '{file}: base map “{basemap}”: the {field} is taken. Give it another one.',
  basemap_key_missing:
    '{file}: the {field} of base map “{basemap}” needs a key. Put it into the environment variable {expected}.',
  basemap_baidu_grid:
    "{file}: base map “{basemap}”: tiles in BD-09 lie in Baidu's own grid, which is not drawn here. Use a map whose {field} is one of: {expected}",
  basemap_degree_grid:
    '{file}: the {field} of base map “{basemap}” names a matrix set in degrees (c, EPSG:4326, EPSG:4490). Name the one in Web Mercator: {expected}',
  basemap_vector_not_moved:
    '{file}: base map “{basemap}”: a style in GCJ-02 cannot be moved to meet the data, only images can. Use images (xyz, wmts, pmtiles), or a style whose {field} is one of: {expected}',
  host_foreign:
    'This Gridwatch serves only the computer it runs on. To let others in, start it with HOST=0.0.0.0, or behind a proxy with GRIDWATCH_DEMO=0.',
  upkeep_failed: 'The upkeep of the database failed and will be tried again in an hour: {reason}',
  too_large: 'The request is larger than {limit} MB.',
  too_many_attempts: 'Too many failed sign-ins. Wait a few minutes and try again.',
  unexpected: 'Gridwatch could not start: {reason}\nStart it with GRIDWATCH_DEBUG=1 for the details.',
  building: 'Building the app …',
  built: 'App built ({seconds} s)',
  opening: 'Starting the database …',
  opening_first: 'Creating the database, once (about 10 s) …',
  opened: 'Database ready ({seconds} s)',
  started_over: 'The last first start did not finish; starting over.',
  migrating: 'Migration {name}',
  loading: 'Loading data …',
  loaded: 'Data loaded ({seconds} s)',
  demo_on: 'Demo accounts: {accounts}; password {password}',
  demo_off:
    'Demo accounts are off: others can reach {host}. GRIDWATCH_DEMO=1 turns them on; GRIDWATCH_ADMIN_EMAIL and GRIDWATCH_ADMIN_PASSWORD make an administrator.',
  demo_off_by_wish:
    'Demo accounts are off. GRIDWATCH_ADMIN_EMAIL and GRIDWATCH_ADMIN_PASSWORD make an administrator.',
  admin_made: 'Administrator: {email}',
  serving_only: 'Serving the app for {url}',
  stopping: 'Stopping …',
  reset_folder: 'Removed the database in {folder}.',
  reset_nothing: 'There is no database in {folder}.',
  reset_server:
    'In the database {database} at {address} this removes the schemas {schemas} with everything in them: {tables} tables, all users and sessions included. To do so: npm run reset -- --yes',
  reset_done: 'Removed the schemas {schemas} of the database {database} at {address}.',
} as const;

export type MessageKey = keyof typeof ENGLISH;
