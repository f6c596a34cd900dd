# Forwards to kembar.sh, which runs every command.
.DEFAULT_GOAL := help
.PHONY: help build check test demo up down

help: ## Print what there is
	@./kembar.sh

build check test demo up down: ## As ./kembar.sh
	@./kembar.sh $@
