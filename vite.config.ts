/** How the browser app is built; its Supabase is mounted by supabase/local. */
import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries that change seldom, in chunks of their own: the map and the client come after the first script. */
const LIBRARIES: readonly { name: string; test: RegExp }[] = [
  // Vite's own helper for loading on demand is used by all: left alone it lands in the largest chunk that uses it.
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|vite[\\/]preload-helper/ },
  { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
  {
    name: 'deck',
    test: /node_modules[\\/](@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl|mjolnir\.js)[\\/]/,
  },
  { name: 'supabase', test: /node_modules[\\/]@supabase[\\/]/ },
];

/** The newest migration of this checkout: the built app says so when it meets a database of another version. */
const schemaVersion = readdirSync('supabase/migrations')
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .at(-1)
  ?.split('_')[0];

export default defineConfig({
  define: { 'import.meta.env.VITE_SCHEMA_VERSION': JSON.stringify(schemaVersion) },
  plugins: [react()],
  // Left alone Vite looks into every page of the repository, those of the benches too.
  optimizeDeps: { entries: 'index.html' },
  publicDir: 'data/public',
  // Read before the first paint; anything else from the environment stays on the server.
  envPrefix: ['VITE_SUPABASE_URL', 'VITE_SUPABASE_ANON_KEY'],
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    sourcemap: false,
    // The map's own chunks are as large as they are.
    chunkSizeWarningLimit: 1400,
    rolldownOptions: { output: { codeSplitting: { groups: [...LIBRARIES] } } },
  },
  worker: { format: 'es' },
});
