import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { sources } from '../test/tools/sources.mjs';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [{ from: '../build', to: '/' }],
  // Stories show the sources: no build comes between a change and what is seen.
  viteFinal: (config) => mergeConfig(config, { resolve: { alias: sources } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
