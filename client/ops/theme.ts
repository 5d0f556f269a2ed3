// What antd is told of the tokens. antd mixes further shades from some of these colours, so it needs their values, not the names of
// CSS variables: they are read from the page, where tokens.css has already decided between light and dark.

import type { ThemeConfig } from 'antd';
import theme from 'antd/es/theme';

/** Both themes once read; the attribute on <html> is in place before either is asked for. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    cssVar: { key: isDark ? 'tw-dark' : 'tw-light' },
    hashed: false,
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorBgLayout: token('canvas'),
      colorBgContainer: token('surface'),
      colorBgElevated: isDark ? token('hover') : token('raised'),
      colorFillTertiary: token('sunken'),
      controlItemBgHover: token('hover'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      colorTextTertiary: token('ink-3'),
      colorTextQuaternary: token('ink-4'),
      colorTextPlaceholder: token('ink-3'),
      colorPrimary: token('accent'),
      // Lighter ones would fall below what can be read; see console.css for what a pointer changes.
      colorPrimaryHover: token('accent'),
      colorLinkHover: token('accent'),
      colorInfo: token('accent'),
      colorLink: token('accent'),
      colorPrimaryBg: token('accent-soft'),
      controlItemBgActive: token('accent-soft'),
      colorTextLightSolid: token('on-accent'),
      colorWarning: token('due'),
      colorError: token('late'),
      colorSuccess: token('done'),
      // By name: it is another one in another language.
      fontFamily: 'var(--font)',
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: 6,
      borderRadiusLG: 10,
      borderRadiusSM: 6,
      controlHeight: 32,
      controlHeightSM: 28,
      boxShadow: token('shadow-float'),
      boxShadowSecondary: token('shadow-float'),
      motionDurationFast: '0.12s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.2s',
      // With reduced motion everything is instant.
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      wireframe: false,
    },
    components: {
      // Outside of a component antd mixes its own shade from the accent in the dark.
      Button: {
        colorPrimary: token('accent'),
        colorPrimaryHover: token('accent'),
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        contentFontSizeSM: 13,
        colorBgContainerDisabled: token('surface'),
        borderColorDisabled: token('line'),
      },
      Segmented: { trackBg: token('sunken'), itemSelectedBg: token('raised'), itemColor: token('ink-2'), trackPadding: 2 },
      Tooltip: { colorBgSpotlight: isDark ? token('raised') : token('ink') },
    },
  };
}
