# Forwards to kembar.sh, the front door.
.DEFAULT_GOAL := help
.PHONY: help build check test demo up down

help: ## Print what there is
	@./kembar.sh

build check test demo up down: ## As ./kembar.sh
	@./kembar.sh $@
