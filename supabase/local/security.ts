/** Headers that keep the page to its own origin, and the guard that keeps a demo to its own computer. */
import type { ServerResponse } from 'node:http';
import { isLoopback } from './settings';

/**
 * The policy of the built app; `supabaseUrl` (empty for none) and the origins of a deployment's own base maps are all
 * the other hosts it may speak to. Images of base maps are fetched as data too, so that `img-src` names no host.
 */
export function contentSecurityPolicy(supabaseUrl: string, basemapOrigins: readonly string[] = []): string {
  const supabase = supabaseUrl === '' ? [] : [new URL(supabaseUrl).origin];
  const sockets = supabase.map((origin) => origin.replace(/^http/, 'ws'));
  const connect = ["'self'", ...supabase, ...sockets, ...basemapOrigins].join(' ');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    // React and MapLibre place elements by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Sets the headers that every answer carries. */
export function setSecurityHeaders(
  response: ServerResponse,
  supabaseUrl: string,
  basemapOrigins: readonly string[] = [],
): void {
  response.setHeader('content-security-policy', contentSecurityPolicy(supabaseUrl, basemapOrigins));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader(
    'permissions-policy',
    'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  );
}

/** Whether a request's `Host` names this computer; another name came through a proxy or a rebound domain. */
export function namesThisComputer(hostHeader: string | undefined): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(hostHeader ?? '')?.[1];
  return name !== undefined && isLoopback(name);
}
