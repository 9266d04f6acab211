/** Small files of each form, made here so that no test needs one on disk. */
import { crc32, deflateSync } from "node:zlib";

/**
 * A file as a page gives it: `size` pads it with zeros in the page, so that a large one need not
 * travel there.
 *
 * @typedef {{ name: string, type: string, bytes: Buffer, size?: number }} Sample
 */

/** A picture of one colour, 64 × 64. @returns {Sample} */
export function png(name, [red, green, blue] = [70, 120, 140]) {
  const side = 64;
  const line = Buffer.concat([Buffer.of(0), ...Array(side).fill(Buffer.of(red, green, blue))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits, true colour
  const bytes = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(Array(side).fill(line)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { name, type: "image/png", bytes };
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A sheet of paper with one line. @returns {Sample} */
export function pdf(name) {
  const drawn = "BT /F1 24 Tf 40 100 Td (LXQ) Tj ET";
  const parts = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  const places = parts.map((part, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const index = text.length;
  text += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<</Size ${parts.length + 1}/Root 1 0 R>>\nstartxref\n${index}\n%%EOF\n`;
  return { name, type: "application/pdf", bytes: Buffer.from(text, "latin1") };
}

/** A second of a tone; `size` makes it a recording of hours. @returns {Sample} */
export function wav(name, size = 0) {
  const rate = 8000;
  const tone = Buffer.from(Array.from({ length: rate }, (_, at) => 128 + 60 * Math.sin(at / 3)));
  const length = Math.max(tone.length, size - 44);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.set([1, 0, 1, 0], 20); // plain samples, one channel
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.set([1, 0, 8, 0], 32); // one byte each
  head.write("data", 36, "latin1");
  head.writeUInt32LE(length, 40);
  return { name, type: "audio/wav", bytes: Buffer.concat([head, tone]), size };
}
