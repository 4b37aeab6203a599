import { join } from 'node:path';

/** Everything that an operator can set; read once from the environment, see the table in the README. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly databaseUrl: string;
  /** 32 bytes that seal personal content, base64; absent: generated into the data directory. */
  readonly dataKey?: string;
  /** File name in `rights/bureaus/`. */
  readonly bureau: string;
  readonly logLevel: string;
  readonly rateLimit: boolean;
  readonly trustProxy: boolean;
  /** Messages that were not understood are kept for labelling, anonymised and sealed. */
  readonly keepUnanswered: boolean;
  readonly line?: LineSettings;
  readonly botFramework?: BotFrameworkSettings;
}

export interface LineSettings {
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  readonly apiBaseUrl: string;
  readonly dataApiBaseUrl: string;
}

export interface BotFrameworkSettings {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: string;
  readonly tenantId?: string;
}

/** A wrong setting stops the start with a sentence that names it. */
export class BadSetting extends Error {
  readonly code = 'bad_setting';
  readonly setting: string;
  constructor(setting: string, problem: string) {
    super(`Setting ${setting} ${problem}`);
    this.setting = setting;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** @throws BadSetting */
export function readSettings(environment: Environment): Settings {
  const text = (name: string, fallback: string) => environment[name]?.trim() || fallback;
  const dataDirectory = text('DATA_DIR', 'data');
  const dataKey = environment.DATA_KEY?.trim();
  if (dataKey && Buffer.from(dataKey, 'base64').length !== 32) {
    throw new BadSetting('DATA_KEY', 'must be 32 bytes in base64 (make one with: openssl rand -base64 32)');
  }
  const databaseUrl = text('DATABASE_URL', `file:${join(dataDirectory, 'laborline.db')}`);
  if (!databaseUrl.startsWith('file:'))
    throw new BadSetting('DATABASE_URL', 'must begin with file: (SQLite)');
  const bureau = text('BUREAU', 'taichung');
  if (!/^[a-z-]+$/.test(bureau))
    throw new BadSetting('BUREAU', 'must be the name of a file in rights/bureaus, e.g. taichung');
  return {
    host: text('HOST', '127.0.0.1'),
    port: port(environment),
    dataDirectory,
    databaseUrl,
    bureau,
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    rateLimit: oneOf(environment, 'RATE_LIMIT', ['on', 'off'], 'on') === 'on',
    trustProxy: oneOf(environment, 'TRUST_PROXY', ['on', 'off'], 'off') === 'on',
    keepUnanswered: keepsUnanswered(environment),
    ...(dataKey ? { dataKey } : {}),
    ...lineSettings(environment),
    ...botFrameworkSettings(environment),
  };
}

/** `KEEP_UNANSWERED` alone. @throws BadSetting */
function keepsUnanswered(environment: Environment): boolean {
  return oneOf(environment, 'KEEP_UNANSWERED', ['on', 'off'], 'off') === 'on';
}

function port(environment: Environment): number {
  const value = Number(environment.PORT?.trim() || 3000);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new BadSetting('PORT', 'must be a number from 0 to 65535');
  return value;
}

function oneOf(environment: Environment, name: string, allowed: readonly string[], fallback: string): string {
  const value = environment[name]?.trim() || fallback;
  if (!allowed.includes(value)) throw new BadSetting(name, `must be one of: ${allowed.join(', ')}`);
  return value;
}

function lineSettings(environment: Environment): { line?: LineSettings } {
  const channelSecret = environment.LINE_CHANNEL_SECRET?.trim();
  const channelAccessToken = environment.LINE_CHANNEL_ACCESS_TOKEN?.trim();
  if (!channelSecret && !channelAccessToken) return {};
  if (!channelSecret)
    throw new BadSetting('LINE_CHANNEL_SECRET', 'is missing (LINE_CHANNEL_ACCESS_TOKEN is set)');
  if (!channelAccessToken)
    throw new BadSetting('LINE_CHANNEL_ACCESS_TOKEN', 'is missing (LINE_CHANNEL_SECRET is set)');
  return {
    line: {
      channelSecret,
      channelAccessToken,
      apiBaseUrl: url(environment, 'LINE_API_BASE_URL', 'https://api.line.me'),
      dataApiBaseUrl: url(environment, 'LINE_DATA_API_BASE_URL', 'https://api-data.line.me'),
    },
  };
}

function url(environment: Environment, name: string, fallback: string): string {
  const value = environment[name]?.trim() || fallback;
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new BadSetting(name, 'must be a web address (http:// or https://)');
  return value.replace(/\/$/, '');
}

function botFrameworkSettings(environment: Environment): { botFramework?: BotFrameworkSettings } {
  const appId = environment.BOT_FRAMEWORK_APP_ID?.trim();
  const enabled = oneOf(environment, 'BOT_FRAMEWORK', ['on', 'off'], 'off') === 'on';
  if (!enabled) return {};
  const tenantId = environment.BOT_FRAMEWORK_TENANT_ID?.trim();
  return {
    botFramework: {
      appId: appId ?? '',
      appPassword: environment.BOT_FRAMEWORK_APP_PASSWORD?.trim() ?? '',
      appType: oneOf(
        environment,
        'BOT_FRAMEWORK_APP_TYPE',
        ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'],
        'MultiTenant',
      ),
      ...(tenantId ? { tenantId } : {}),
    },
  };
}
