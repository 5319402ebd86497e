/** Mounts the backend in Vite's servers, so that the developer's page and its Supabase share one origin. */
import type { Connect, Plugin } from 'vite';
import { apiHandler } from './api';
import type { Backend } from './backend';
import { basemapHandler, type OwnBasemaps } from './basemaps';
import { setSecurityHeaders } from './security';
import { answerWith } from './web-server';

/** The plugin for one open backend; who opened it closes it. */
export function gridwatchBackend(backend: Backend, basemaps?: OwnBasemaps): Plugin {
  const handlers = [apiHandler(backend), basemapHandler(basemaps)];
  const mount: Connect.NextHandleFunction = (request, response, next) =>
    answerWith(handlers, request, response, next);
  return {
    name: 'gridwatch-backend',
    configureServer: (server) => {
      server.middlewares.use(mount);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        setSecurityHeaders(response, backend.configuration.supabaseUrl, basemaps?.origins);
        next();
      });
      server.middlewares.use(mount);
    },
  };
}
