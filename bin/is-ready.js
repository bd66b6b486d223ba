#!/usr/bin/env node
// For the container's health check: ends with 0 when the bot takes updates, else says why not.
const page = `http://127.0.0.1:${process.env.PORT || 8080}/ready`;
try {
  const response = await fetch(page);
  if (!response.ok) throw new Error(await response.text());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
