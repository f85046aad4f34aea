# One verb for each thing a developer does.
WEB = src/Kwartiermaker.Web
CLIENT = $(WEB)/Client
DIST = $(WEB)/wwwroot/dist/app.css
# Without profiling itself the compiler is done sooner, and its server does not fall into the state in which it writes broken
# code for pages nobody touched (dotnet/roslyn#85656; to be dropped with the runtime that mends it).
BUILD = DOTNET_TieredPGO=0 dotnet build --nologo -v quiet
TESTS = dotnet run --no-build --project tests/Kwartiermaker.Tests --
# Its stories are told once a day and build; a demo without a database takes a copy.
DEMO = ASPNETCORE_ENVIRONMENT=Demo DOTNET_TieredPGO=0 dotnet run --no-build --project $(WEB) -- --Demo:Prepared=$(CURDIR)/artifacts/demo
# What takes minutes says so with the trait "speed", and is a verb of its own.
FAST = -trait- 'speed=*'
BENCH = dotnet run -c Release --no-build --project benchmarks/Kwartiermaker.Benchmarks
BROWSER = dotnet run --no-build --project tests/Kwartiermaker.BrowserTests --

.PHONY: run match forecast plan build analyze client test test-sqlite test-postgres test-browser test-kill test-fuzz one walls approve pictures format check-format migration sbom advisories release bench bench-matching bench-capacity

run: client ## Start with demo data at http://localhost:5080
	$(BUILD) $(WEB)
	$(DEMO) --Demo:Tell=true
	$(DEMO) --urls=http://localhost:5080

match: ## Try the placement engine on files: make match ARGS="solve --cases C.csv --places P.csv --pairs X.csv"
	@dotnet run -c Release -v quiet --project src/Kwartiermaker.Cli -- match $(ARGS)

forecast: ## Try the forecasts on files: make forecast ARGS="run --series S.csv --horizon 12 --levels 50,80,95"
	@dotnet run -c Release -v quiet --project src/Kwartiermaker.Cli -- forecast $(ARGS)

plan: ## Try flow and planning on files: make plan ARGS="simulate --flow F.json --paths 10000 --months 60"
	@dotnet run -c Release -v quiet --project src/Kwartiermaker.Cli -- plan $(ARGS)

build: client
	$(BUILD)

analyze: client ## Build with every analyzer, as CI does: they take more than half of a build, and run where a change is judged
	$(BUILD) -p:Analyze=true --no-incremental

client: $(DIST)

$(DIST): $(CLIENT)/package-lock.json $(shell find $(CLIENT) -path '*/node_modules' -prune -o -type f -print)
	cd $(CLIENT) && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build
	@touch $(DIST)

test: test-sqlite test-browser ## All tests on SQLite, and the browser tests

test-sqlite: build ## Rules, use cases, pages and API on SQLite
	$(TESTS) $(FAST)

test-postgres: build ## The same tests on PostgreSQL, in a cluster of its own
	tools/with-postgres.sh $(TESTS) $(FAST)

test-browser: build
	$(BROWSER)

one: ## Only the tests of one class, on SQLite, as built: make one CLASS='*TalkTests'
	@test -n "$(CLASS)" || (echo "Name the class: make one CLASS='*TalkTests'" && exit 1)
	$(TESTS) -class '$(CLASS)'

walls: ## What every class, page, text and document must keep, as built
	$(TESTS) -namespace 'Kwartiermaker.Tests.Architecture'

test-kill: build ## Kill the real process while it writes, on both databases
	$(TESTS) -trait speed=kill
	tools/with-postgres.sh $(TESTS) -trait speed=kill

SECONDS ?= 600
FUZZ = KWARTIERMAKER_FUZZ_SECONDS=$(SECONDS) $(TESTS) -trait speed=fuzz

test-fuzz: build ## Send every operation and every form what is right and what is wrong, on both databases: make test-fuzz SECONDS=60
	$(FUZZ)
	tools/with-postgres.sh env $(FUZZ)

approve: build ## Take over the API's description and the list of stored events as they now are; look at the difference before you commit it
	KWARTIERMAKER_APPROVE=1 $(TESTS) -class '*OpenApiDocumentTests' -class '*EventNameTests'

pictures: build ## Take the pictures in README.md anew
	KWARTIERMAKER_APPROVE=1 $(BROWSER) -class '*ReadmePicturesTests'

format: ## Write the code the way .editorconfig says
	dotnet format

check-format:
	dotnet format --verify-no-changes

EF = dotnet dotnet-ef migrations add $(1) --no-build --startup-project $(WEB) --output-dir . \
	--project src/Kwartiermaker.Migrations.$(2) --namespace Kwartiermaker.Migrations.$(2) -- --Database:Provider=$(3)

migration: build ## make migration NAME=AddThing, for both databases
	@test -n "$(NAME)" || (echo "Give it a name: make migration NAME=AddThing" && exit 1)
	dotnet tool restore
	$(call EF,$(NAME),Sqlite,sqlite)
	$(call EF,$(NAME),Postgres,postgres)

SBOM = artifacts/sbom
ADVISORIES = artifacts/advisories.txt

sbom: client ## The bill of materials of the program and of its scripts and styles, in artifacts/sbom (CycloneDX)
	dotnet tool restore
	mkdir -p $(SBOM)
	dotnet dotnet-CycloneDX $(WEB)/Kwartiermaker.Web.csproj --disable-package-restore --output $(SBOM) --filename program.cdx.json --output-format Json
	cd $(CLIENT) && npm sbom --sbom-format cyclonedx --package-lock-only > $(CURDIR)/$(SBOM)/client.cdx.json

advisories: ## Known weaknesses of the packages in use, as both registries tell them; fails when there is one
	mkdir -p artifacts
	dotnet package list --vulnerable --include-transitive > $(ADVISORIES) || (cat $(ADVISORIES) && exit 1)
	@cat $(ADVISORIES)
	@! grep -q 'has the following vulnerable packages' $(ADVISORIES)
	cd $(CLIENT) && npm audit

release: ## make release NAME=V0_2: fold the generated migrations since the last release into one per database; what was released stays
	@test -n "$(NAME)" || (echo "Give it a name: make release NAME=V0_2" && exit 1)
	tools/fold-migrations.sh $(NAME)

bench: client ## Measure pages against bare endpoints in the same run, on SQLite and on PostgreSQL that flushes every commit
	$(BUILD) -c Release benchmarks/Kwartiermaker.Benchmarks
	$(BENCH)
	KWARTIERMAKER_POSTGRES_OPTIONS="-c synchronous_commit=on" tools/with-postgres.sh $(BENCH)

bench-matching: client ## Measure the placement engine beside general solvers, up to an hour; instances from outside: YEAR=folder GAP=folder
	$(BUILD) -c Release benchmarks/Kwartiermaker.Benchmarks
	$(BENCH) matching "$(YEAR)" "$(GAP)"

bench-capacity: client ## Measure flow and planning; with files from outside the forecasts too: SETS=M.csv SERIES=S.csv POOL=P.csv OCCUPANCY=O.csv
	$(BUILD) -c Release benchmarks/Kwartiermaker.Benchmarks
	$(BENCH) capacity "$(SETS)" "$(SERIES)" "$(POOL)" "$(OCCUPANCY)"
