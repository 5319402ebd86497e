/** What the browser must be able to do. */

/** Whether the language and page features are there that the app is built on. */
export function hasFeatures(): boolean {
  return (
    typeof structuredClone === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof ResizeObserver === 'function' &&
    typeof Worker === 'function'
  );
}

let webgl: boolean | null = null;

/** Whether maps can be drawn. Asked once: every try costs a drawing context. */
export function hasWebgl(): boolean {
  if (webgl === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    webgl = context !== null;
  }
  return webgl;
}
