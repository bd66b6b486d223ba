import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { runCommand } from './cli/commands.ts';

// What the environment says already wins over `.env`. Tests must not meet somebody's real token there.
if (existsSync('.env') && process.env.NODE_ENV !== 'test') loadEnvFile('.env');

process.exitCode = await runCommand(process.argv.slice(2), process.env);
