// One contestant in a browser of its own: calls that may take too long or end the page, its processor time and its memory.
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium';
import type { Bench, Mount, Step } from './peers/src/page';
import type { Counts } from './peers/src/rows';

const LIMIT_MILLISECONDS = 60_000;
/** Measuring memory is not the contestant's work, but waits for frames that it may still be drawing. */
const MEMORY_LIMIT_MILLISECONDS = 180_000;
const VIEWPORT = { width: 1280, height: 800 };

/** A contestant that does not come to its end; the message stands in the table. */
export class GaveUp extends Error {}

export interface Memory {
  /** Megabytes of objects and array buffers, by thread. */
  main: number;
  workers: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

interface WorkerMessage {
  id?: number;
  result?: HeapUsage;
}

/** Page, worker sessions and what they are asked. */
export class Contender {
  private readonly workers = new Set<string>();
  private readonly answers = new Map<number, (answer: WorkerMessage) => void>();
  private asked = 0;

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly crashed: Promise<never>,
  ) {}

  static async open(address: string): Promise<Contender> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium is installed; name one in CHROMIUM.');
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    const page = await browser.newPage({ viewport: VIEWPORT });
    const crashed = new Promise<never>((_, fail) => {
      page.once('crash', () => fail(new GaveUp('crashes')));
      page.once('pageerror', (error) => fail(error));
    });
    crashed.catch(() => {});
    const cdp = await page.context().newCDPSession(page);
    const contender = new Contender(browser, page, cdp, crashed);
    await contender.listen();
    await page.goto(address);
    await page.waitForFunction(() => window.bench !== undefined);
    return contender;
  }

  private async listen(): Promise<void> {
    const { cdp } = this;
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.workers.add(sessionId);
    });
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => this.workers.delete(sessionId));
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as WorkerMessage;
      if (answer.id !== undefined) this.answers.get(answer.id)?.(answer);
    });
    await cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  }

  /** Calls the page and gives up when it crashes or takes too long; it cannot be called again then. */
  private async within<T>(work: Promise<T>, limit = LIMIT_MILLISECONDS): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new GaveUp(`over ${limit / 1000} s`)), limit);
    });
    // The page's own call is refused too when the page dies; the reason is then the crash.
    work.catch(() => {});
    try {
      return await Promise.race([this.crashed, late, work]);
    } catch (error) {
      // An array too large to be had ends a page as surely as a crash of the browser does.
      if (/crashed|RangeError|out of memory/i.test(String(error))) throw new GaveUp('crashes');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  prepare(count: number): Promise<void> {
    return this.within(this.page.evaluate((rows) => (window.bench as Bench).prepare(rows), count));
  }

  mount(): Promise<Mount> {
    return this.within(this.page.evaluate(() => (window.bench as Bench).mount()));
  }

  unmount(): Promise<void> {
    return this.within(this.page.evaluate(() => (window.bench as Bench).unmount()));
  }

  pan(pixels: number): Promise<number> {
    return this.within(this.page.evaluate((by) => (window.bench as Bench).pan(by), pixels));
  }

  step(month: number, withCounts: boolean): Promise<Step> {
    const call = ([first, counted]: [number, boolean]) => (window.bench as Bench).step(first, counted);
    return this.within(this.page.evaluate(call, [month, withCounts] as [number, boolean]));
  }

  counts(): Promise<Counts | undefined> {
    return this.within(this.page.evaluate(() => (window.bench as Bench).counts()));
  }

  picture(): Promise<Buffer> {
    return this.within(this.page.screenshot());
  }

  /** Milliseconds that the main thread has worked, waiting for the graphics card not counted. */
  async mainThread(): Promise<number> {
    const { metrics } = await this.within(this.cdp.send('Performance.getMetrics'));
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
  }

  private askWorker(sessionId: string, method: string): Promise<WorkerMessage> {
    const id = ++this.asked;
    return new Promise((resolve, fail) => {
      this.answers.set(id, resolve);
      const message = JSON.stringify({ id, method });
      this.cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
  }

  /** What is left after all garbage is collected. */
  memory(): Promise<Memory> {
    const megabytes = ({ usedSize, backingStorageSize = 0 }: HeapUsage) =>
      (usedSize + backingStorageSize) / 1e6;
    const measure = async () => {
      let workers = 0;
      for (const session of this.workers) {
        await this.askWorker(session, 'HeapProfiler.collectGarbage');
        const { result } = await this.askWorker(session, 'Runtime.getHeapUsage');
        if (result) workers += megabytes(result);
      }
      await this.cdp.send('HeapProfiler.collectGarbage');
      return { main: megabytes(await this.cdp.send('Runtime.getHeapUsage')), workers };
    };
    return this.within(measure(), MEMORY_LIMIT_MILLISECONDS);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
