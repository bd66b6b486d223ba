import { execFile } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import { debianPackages } from './debian-packages.ts';
import { chosenProgram, firstProgram, programOnPath } from './find-program.ts';

/** A Chromium and how it is started; made to be given to playwright: `chromium.launch(await findChromium())`. */
export type Chromium = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: NonNullable<LaunchOptions['env']>;
};

/**
 * What makes it run as root and in a closed network, and keeps it from calling home. Playwright adds a fresh profile
 * folder by itself; to start it without playwright, also pass a `--user-data-dir`.
 */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage', // containers give it 64 MB
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let found: Promise<Chromium> | undefined;

/**
 * Finds Chromium: `$CHROMIUM`, the PATH, where macOS and Windows have Chrome or Edge, the cache folder, else fetches
 * Debian's: once for each machine, 7 to 14 seconds, up to 700 MB unpacked on a bare one.
 *
 * @throws if there is none, naming the cure
 */
export function findChromium(): Promise<Chromium> {
  found ??= search();
  return found;
}

async function search(): Promise<Chromium> {
  const installed = (await chosenProgram('CHROMIUM')) ?? (await command()) ?? (await application());
  if (installed !== undefined) return { executablePath: installed, args, env: process.env };
  try {
    const { root, env } = await debianPackages(['chromium-headless-shell', 'fonts-dejavu-core']);
    const executablePath = join(root, 'usr/lib/chromium/chromium-headless-shell');
    const fetched = { ...process.env, ...env, FONTCONFIG_FILE: await fontSettings(root) };
    await promisify(execFile)(executablePath, ['--version'], { env: fetched });
    return { executablePath, args, env: fetched };
  } catch (cause) {
    throw new Error(
      'The browser tests need Chromium: CHROMIUM is not set, neither Chromium nor Chrome is installed, and Debian’s ' +
        `package could not be fetched and run (is the network closed?): ${cause instanceof Error ? cause.message : String(cause)}\n` +
        'Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium; Ubuntu, Windows: Google ' +
        'Chrome), or set CHROMIUM to the program.',
      { cause },
    );
  }
}

async function command(): Promise<string | undefined> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const file = await programOnPath(name);
    // Ubuntu's chromium-browser may be a mere hint to install something else: only one that answers counts.
    if (file && (await answers(file))) return file;
  }
  return undefined;
}

function answers(program: string): Promise<boolean> {
  return promisify(execFile)(program, ['--version']).then(
    () => true,
    () => false,
  );
}

function application(): Promise<string | undefined> {
  const { HOME, LOCALAPPDATA, ProgramFiles } = process.env;
  const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['', HOME].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  );
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
    (file) =>
      [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].map((folder) => `${folder}/${file}`),
  );
  const places = process.platform === 'darwin' ? mac : process.platform === 'win32' ? windows : [];
  return firstProgram(places);
}

/** Writes the fonts' settings, as the system may have none: its own fonts, if any, and those fetched. */
async function fontSettings(root: string): Promise<string> {
  const file = join(root, 'fonts.conf');
  const folders = ['/usr/share/fonts', join(root, 'usr/share/fonts')];
  const draft = `${file}.${process.pid}`;
  await writeFile(
    draft,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(root, 'var/cache/fontconfig')}</cachedir>
<include ignore_missing="yes">${join(root, 'etc/fonts/conf.d')}</include>
<include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>\n`,
  );
  await rename(draft, file); // whole at once, for a browser that another process starts just now
  return file;
}
