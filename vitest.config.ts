import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const define = {
  __TWIN__: 'false',
  __DEVELOPMENT__: 'true',
  __APP_VERSION__: JSON.stringify('0.0.0-test'),
};

export default defineConfig({
  test: {
    reporters: ['default'],
    testTimeout: 30_000,
    projects: [
      {
        define,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 30_000,
          include: ['{shared,electron,renderer,cli,scripts,bench}/**/*.test.ts'],
        },
      },
      {
        define,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout: 30_000,
          include: ['renderer/**/*.test.tsx'],
        },
      },
    ],
  },
});
