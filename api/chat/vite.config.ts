import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/chat-assets/',
  plugins: [preact()],
  build: {
    outDir: here('../../dist/chat'),
    emptyOutDir: true,
    // The server gives this directory the address of the base.
    assetsDir: '',
    // The content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phones that people got second-hand.
    target: ['chrome87', 'safari14', 'firefox91'],
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
});
