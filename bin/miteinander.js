#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What was compiled at one start need not be at the next.
enableCompileCache?.();
await import('../src/main.ts');
