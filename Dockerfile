# One image for every role: ROLE=web, ROLE=worker or both. No secret is ever built in; they come as environment variables.
# https://docs.docker.com/build/building/best-practices/

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM packages AS build
COPY . .
RUN npm run build

# From the lock again rather than by pruning, so that what runs is what the lock says.
FROM node:20-bookworm-slim AS production-packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=production-packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Read at start for the version that the program reports.
COPY package.json ./
# A volume that is mounted here takes over whose it is.
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
USER node
EXPOSE 3000
# The image has no curl. /healthz says that the process lives; whether it may get traffic is /readyz, for the balancer to ask.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# What main.ts drains on; npm in front would swallow it.
STOPSIGNAL SIGTERM
CMD ["node", "dist/main.js"]
