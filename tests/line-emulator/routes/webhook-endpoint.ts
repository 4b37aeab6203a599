import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';
import { jsonBody, notFound, refuse } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { rate } from './rate.ts';

/** Where webhooks go: read it, set it, try it with an empty webhook. */
export function webhookEndpointRoutes(app: FastifyInstance, platform: Platform): void {
  const { sender } = platform;

  app.get('/channel/webhook/endpoint', rate(platform, 'webhookEndpoint'), async () => {
    if (sender.url === undefined) throw notFound();
    return { endpoint: sender.url, active: true };
  });

  app.put('/channel/webhook/endpoint', rate(platform, 'webhookEndpoint'), async (request) => {
    const { endpoint } = jsonBody(request);
    const fine =
      typeof endpoint === 'string' && endpoint.length <= limits.webhook.urlMax && isEndpoint(endpoint);
    if (!fine) refuse([{ message: 'Invalid webhook endpoint URL', property: 'endpoint' }]);
    sender.url = String(endpoint);
    return {};
  });

  app.post('/channel/webhook/test', rate(platform, 'webhookTest'), async () => {
    const { ok, status = 0, reason } = await platform.deliveries.deliver();
    return {
      success: ok,
      timestamp: new Date(platform.now()).toISOString(),
      statusCode: status,
      reason: ok ? 'OK' : (reason ?? 'unclassified').toUpperCase(),
      detail: String(status),
    };
  });
}

// LINE takes https only; a bot under development answers on this machine without it.
function isEndpoint(address: string): boolean {
  return address.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(address);
}
