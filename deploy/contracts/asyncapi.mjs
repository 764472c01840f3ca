// Validates AsyncAPI documents by their own project's parser; anything graver than a hint fails.

import { readFile } from 'node:fs/promises';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';

const parser = new Parser();
let faults = 0;
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await parser.parse(await readFile(file, 'utf8'), { source: file });
  const grave = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
  grave.forEach(({ code, path, message }) => console.error(`${file}: ${path.join('/')}: ${code}: ${message}`));
  faults += grave.length + (document ? 0 : 1);
  console.log(`${file}: ${document && grave.length === 0 ? 'valid' : 'faulty'}`);
}
process.exitCode = faults === 0 && process.argv.length > 2 ? 0 : 1;
