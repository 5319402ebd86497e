/** Splits the text of a delimited file into records that know on which line of the file they begin. */
import Papa from 'papaparse';

/** One record: the line of the file on which it begins, and its fields; `broken` where a quote was never closed. */
export interface CsvRecord {
  line: number;
  fields: string[];
  broken: boolean;
}

export interface CsvFile {
  header: string[];
  records: CsvRecord[];
  blankLines: number[];
}

// A file whose quotes are wrong on line after line would be read again from each of them: after so many, lines are
// taken one by one.
const RESTART_LIMIT = 200;

/** The delimiter that occurs most often in the header line: comma, tab, semicolon or bar. */
export function detectDelimiter(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '|'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/**
 * Reads a delimited text with a header. A quoted field may span lines. Where a quote is never closed, or a record that
 * spans lines has the wrong number of fields, only its first line is given up and reading starts again on the next, so
 * that one stray quote does not swallow good lines.
 */
export function readCsv(source: string): CsvFile {
  const text = source.replace(/\r\n?/g, '\n');
  const delimiter = detectDelimiter(text.slice(0, firstLineEnd(text, 0)));
  const file: CsvFile = { header: [], records: [], blankLines: [] };
  let offset = 0;
  let line = 1;
  let restarts = 0;
  while (offset < text.length) {
    const lineByLine = restarts >= RESTART_LIMIT;
    const end = lineByLine ? firstLineEnd(text, offset) : text.length;
    const stop = readUntilBroken(text.slice(offset, end), delimiter, line, file, lineByLine);
    if (stop === null) {
      offset = end;
      line += 1;
      continue;
    }
    restarts += 1;
    offset = firstLineEnd(text, offset + stop.start);
    line = stop.line + 1;
  }
  return file;
}

/** Reads records into `file`; answers where the first broken one begins, or null when the text was read to its end. */
function readUntilBroken(
  text: string,
  delimiter: string,
  firstLine: number,
  file: CsvFile,
  single: boolean,
): { start: number; line: number } | null {
  let cursor = 0;
  let line = firstLine;
  let stop: { start: number; line: number } | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const start = cursor;
      const spanned = countLineBreaks(text, start, meta.cursor);
      const beginsAt = line;
      cursor = meta.cursor;
      line += spanned;
      if (data.length === 1 && data[0]?.trim() === '') {
        if (start < text.length) file.blankLines.push(beginsAt);
        return;
      }
      const quotesWrong = errors.some((error) => error.type === 'Quotes');
      const swallowed = spanned > 1 && file.header.length > 0 && data.length !== file.header.length;
      if (quotesWrong || swallowed) {
        const fields = text.slice(start, firstLineEnd(text, start)).trimEnd().split(delimiter);
        file.records.push({ line: beginsAt, fields, broken: true });
        stop = { start, line: beginsAt };
        if (!single) parser.abort();
        return;
      }
      if (file.header.length === 0) file.header = data.map((name) => name.trim());
      else file.records.push({ line: beginsAt, fields: data, broken: false });
    },
  });
  return single ? null : stop;
}

/** Index just after the first line break at or after `from`; the text's length where there is none. */
function firstLineEnd(text: string, from: number): number {
  const index = text.indexOf('\n', from);
  return index < 0 ? text.length : index + 1;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (
    let index = text.indexOf('\n', from);
    index >= 0 && index < to;
    index = text.indexOf('\n', index + 1)
  ) {
    count += 1;
  }
  return count;
}
