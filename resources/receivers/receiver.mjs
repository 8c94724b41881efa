// A receiver for a callback URL: DEV_SECRET=… node receiver.mjs (ADDRESS and PORT as well, if need be).
// Answers the validation, and takes events only if they are signed with the DevSecret, unchanged, fresh and new.

import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { DEV_SECRET: secret, ADDRESS: address, PORT: port = "80" } = process.env;
if (!secret) throw new Error("DEV_SECRET is not set");
const longest = 5 * 60 * 1000; // milliseconds between the signature and now
// Signatures of nonces, and when they came (where a nonce ends is not signed). Processes share them.
const seen = new Map();

function isSignature(given, ...parts) {
  const hmac = createHmac("sha256", secret);
  for (const part of parts) hmac.update(part);
  const expected = Buffer.from(hmac.digest("hex"));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function fields(header, separator) {
  const pairs = String(header ?? "").split(separator);
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2)));
}

// Why this request is not to be trusted; undefined if it is.
function refusal(headers, body) {
  const { timestamp = "", nonce = "", username = "", signature = "" } = fields(headers["x-callback-id"], ";");
  const { t = "", v1 = "" } = fields(headers["x-callback-signature"], ",");
  if (!isSignature(signature, timestamp, nonce, username)) return "wrong X-CALLBACK-ID";
  if (t !== timestamp || !isSignature(v1, timestamp, ".", body)) return "wrong X-CALLBACK-SIGNATURE";
  const now = Date.now();
  if (!(Math.abs(now - Number(timestamp) * 1000) <= longest)) return "too old";
  for (const [old, came] of seen) if (now - came > 2 * longest) seen.delete(old);
  if (seen.has(signature)) return "seen before";
  seen.set(signature, now);
}

async function receive(request, response) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > 1 << 20) return response.writeHead(413, { connection: "close" }).end();
    pieces.push(piece);
  }
  const body = Buffer.concat(pieces);
  const why = refusal(request.headers, body);
  const event = why ? {} : JSON.parse(body);
  if (!why && !("echostr" in event)) console.log("event:", JSON.stringify(event)); // take it here; answer within 3 s
  response.writeHead(why ? 403 : 200, { "content-type": "text/plain" }).end(why ?? event.echostr);
}

createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
  receive(request, response).catch(() => response.writeHead(400).end());
}).listen(Number(port), address);
